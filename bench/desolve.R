# Runs people through deSolve's LSODA with the published form compiled to C.
# Usage: Rscript desolve.R FOLDER RTOL ATOL ; reads FOLDER/people.bin and FOLDER/desolve.so, writes FOLDER/out.bin.
suppressMessages(library(deSolve))
words <- commandArgs(trailingOnly = TRUE)
folder <- words[1]; relative <- as.numeric(words[2]); absolute <- as.numeric(words[3])
dyn.load(file.path(folder, "desolve.so"))
sizes <- as.integer(strsplit(readLines(file.path(folder, "sizes.txt")), " ")[[1]])
states <- sizes[1]; parameters <- sizes[2]; signals <- sizes[3]; kept <- sizes[4]
all <- readBin(file.path(folder, "people.bin"), "double", file.size(file.path(folder, "people.bin")) / 8)
people <- all[1]; doses <- all[2]; into <- all[3] + 1; between <- all[4]; moments <- all[5]; every <- all[6]
scale <- all[6 + seq_len(states)]
next_at <- 6 + states
take <- function(n) { part <- all[next_at + seq_len(n)]; next_at <<- next_at + n; part }
times <- (seq_len(moments) - 1) * every
dose_times <- (seq_len(doses) - 1) * between
out <- numeric(0)
spent <- function() sum(proc.time()[c("user.self", "sys.self")])
begin <- spent()
for (k in seq_len(people)) {
  amount <- take(1); p <- take(parameters); r <- take(states); g <- take(signals); take(kept)
  y <- r
  names(y) <- paste0("y", seq_len(states))
  events <- data.frame(var = names(y)[into], time = dose_times, value = amount, method = "add")
  all_times <- sort(unique(c(times, dose_times)))
  y0 <- y
  run <- lsoda(y0, all_times, func = "desolve_rates", parms = c(p, r, g), dllname = "desolve", initfunc = "desolve_start",
    rtol = relative, atol = absolute * scale, events = list(data = events), maxsteps = 1e6)
  rows <- run[match(times, run[, 1]), -1]
  out <- c(out, as.vector(t(rows)))
}
taken <- spent() - begin
writeBin(out, file.path(folder, "out.bin"))
cat(sprintf('{"milliseconds":%.6f,"steps":0,"calls":0}\n', 1000 * taken / people))
