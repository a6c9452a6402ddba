/* Runs people through CVODE: BDF, Newton, dense with difference quotients or KLU with the exact Jacobian.
 *
 * Usage: cvode FORM RTOL ATOL PEOPLE.bin OUT.bin
 *   FORM is `dense` (published form), `sparse` (hoisted form), or `located`: the sparse one, where every switch is held on
 *   its side during a step and the solver stops and starts anew where one crosses, by CVODE's own root finding.
 * PEOPLE.bin, doubles: number of people, of doses, dose state, days between doses, number of saved moments, days
 * between them; the scale of every state; then for each person: dose amount, parameters, reference, given signals at
 * the reference, kept values. OUT.bin: every saved moment's states, person by person.
 * Prints milliseconds of the processor a person, steps and right-hand sides a person.
 */
#include <cvode/cvode.h>
#include <math.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunlinsol/sunlinsol_klu.h>
#include <sunmatrix/sunmatrix_dense.h>
#include <sunmatrix/sunmatrix_sparse.h>
#include <time.h>

#include "model.h"

typedef struct {
  const double *p, *r, *g, *c;
  double u[INPUTS + 1];
  unsigned char mode[SWITCHES + 1];
  int sparse, located;
} Person;

/* Puts every switch on the side on which the state lies. */
static void hold(Person *person, double t, const double *v) {
  double side[SWITCHES + 1];
  sides(t, v, person->p, person->r, person->u, person->c, side);
  for (int i = 0; i < SWITCHES; i++) person->mode[i] = side[i] > 0;
}

static int crossings(realtype t, N_Vector y, realtype *out, void *data) {
  Person *person = data;
  sides(t, N_VGetArrayPointer(y), person->p, person->r, person->u, person->c, out);
  return 0;
}

static int rates(realtype t, N_Vector y, N_Vector out, void *data) {
  Person *person = data;
  const double *v = N_VGetArrayPointer(y);
  double *f = N_VGetArrayPointer(out);
  if (person->sparse) {
    if (!person->located) hold(person, t, v);
    hoisted(t, v, person->p, person->r, person->u, person->c, person->mode, f);
  } else
    published(t, v, person->p, person->r, person->u, person->g, f);
  return 0;
}

static int exact(realtype t, N_Vector y, N_Vector f, SUNMatrix J, void *data, N_Vector a, N_Vector b, N_Vector c) {
  Person *person = data;
  (void)f, (void)a, (void)b, (void)c;
  sunindextype *starts = SUNSparseMatrix_IndexPointers(J), *rows = SUNSparseMatrix_IndexValues(J);
  for (int k = 0; k <= STATES; k++) starts[k] = column_starts[k];
  for (int k = 0; k < NNZ; k++) rows[k] = row_indices[k];
  jacobian(t, N_VGetArrayPointer(y), person->p, person->r, person->u, person->c, person->mode, SUNSparseMatrix_Data(J));
  return 0;
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

static double *read_all(const char *name) {
  FILE *file = fopen(name, "rb");
  if (!file) exit(2);
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  double *values = malloc(size);
  if (fread(values, 1, size, file) != (size_t)size) exit(2);
  fclose(file);
  return values;
}

/* One run of a person: where it is, and what it has taken. */
typedef struct {
  void *cvode;
  Person *person;
  N_Vector y;
  long steps, calls;
} Run;

/* Starts anew from a state that has jumped, and keeps count of what was taken before. */
static void start_anew(Run *run, double t, double end) {
  long taken = 0, made = 0, differences = 0;
  CVodeGetNumSteps(run->cvode, &taken);
  CVodeGetNumRhsEvals(run->cvode, &made);
  CVodeGetNumLinRhsEvals(run->cvode, &differences);
  run->steps += taken, run->calls += made + differences;
  CVodeReInit(run->cvode, t, run->y);
  CVodeSetStopTime(run->cvode, end);
}

/* Goes on to a time at or before the end of the piece; at a root the switch is flipped and the run starts anew. */
static int go_to(Run *run, double time, double end) {
  realtype t;
  for (;;) {
    const int answer = CVode(run->cvode, time, run->y, &t, CV_NORMAL);
    if (answer < 0) return 0;
    if (answer != CV_ROOT_RETURN) return 1;
    int found[SWITCHES + 1];
    CVodeGetRootInfo(run->cvode, found);
    for (int i = 0; i < SWITCHES; i++) if (found[i]) run->person->mode[i] = found[i] > 0;
    if (t >= time) return 1;
    start_anew(run, t, end);
  }
}

int main(int count, char **words) {
  if (count != 6) return 2;
  const int located = strcmp(words[1], "located") == 0, sparse = located || strcmp(words[1], "sparse") == 0;
  const double relative = atof(words[2]), absolute = atof(words[3]);
  const double *all = read_all(words[4]);
  const int people = all[0], doses = all[1], into = all[2], moments = all[4];
  const double between = all[3], every = all[5];
  const double *scale = all + 6, *next = scale + STATES;
  double *saved = malloc(sizeof(double) * people * moments * STATES);
  long steps = 0, calls = 0;

  SUNContext context;
  SUNContext_Create(NULL, &context);
  N_Vector y = N_VNew_Serial(STATES, context), atol = N_VNew_Serial(STATES, context);
  for (int i = 0; i < STATES; i++) NV_Ith_S(atol, i) = absolute * scale[i];
  const double begin = seconds();
  for (int k = 0; k < people; k++) {
    Person person;
    memset(&person, 0, sizeof person);
    const double amount = *next++;
    person.p = next, next += PARAMETERS;
    person.r = next, next += STATES;
    person.g = next, next += SIGNALS;
    person.c = next, next += KEPT;
    person.sparse = sparse, person.located = located;
    memcpy(N_VGetArrayPointer(y), person.r, sizeof(double) * STATES);
    hold(&person, 0, person.r);
    SUNMatrix J = sparse ? SUNSparseMatrix(STATES, STATES, NNZ, CSC_MAT, context) : SUNDenseMatrix(STATES, STATES, context);
    SUNLinearSolver solver = sparse ? SUNLinSol_KLU(y, J, context) : SUNLinSol_Dense(y, J, context);
    Run run = {CVodeCreate(CV_BDF, context), &person, y, 0, 0};
    CVodeInit(run.cvode, rates, 0, y);
    CVodeSVtolerances(run.cvode, relative, atol);
    CVodeSetUserData(run.cvode, &person);
    CVodeSetLinearSolver(run.cvode, solver, J);
    if (sparse) CVodeSetJacFn(run.cvode, exact);
    if (located) CVodeRootInit(run.cvode, SWITCHES, crossings);
    CVodeSetMaxNumSteps(run.cvode, 1000000);
    int moment = 0;
    double *own = saved + (long)k * moments * STATES;
    for (int dose = 0; dose < doses; dose++) {
      const double start = dose * between, end = (dose + 1) * between;
      while (moment < moments && moment * every <= start + 1e-9)
        memcpy(own + (long)moment++ * STATES, N_VGetArrayPointer(y), sizeof(double) * STATES);
      NV_Ith_S(y, into) += amount;
      start_anew(&run, start, end);
      while (moment < moments && moment * every < end - 1e-9) {
        if (!go_to(&run, moment * every, end)) return 3;
        memcpy(own + (long)moment++ * STATES, N_VGetArrayPointer(y), sizeof(double) * STATES);
      }
      if (!go_to(&run, end, end)) return 3;
    }
    start_anew(&run, doses * between, doses * between + 1);
    while (moment < moments) memcpy(own + (long)moment++ * STATES, N_VGetArrayPointer(y), sizeof(double) * STATES);
    steps += run.steps, calls += run.calls;
    CVodeFree(&run.cvode);
    SUNLinSolFree(solver);
    SUNMatDestroy(J);
  }
  const double taken = seconds() - begin;
  FILE *file = fopen(words[5], "wb");
  fwrite(saved, sizeof(double), (size_t)people * moments * STATES, file);
  fclose(file);
  printf("{\"milliseconds\":%.6f,\"steps\":%.1f,\"calls\":%.1f}\n", 1000 * taken / people, (double)steps / people, (double)calls / people);
  return 0;
}
