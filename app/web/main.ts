/** The page: it asks the worker and draws what comes back. */
import type { Answer, Question, Start } from './messages.ts'
import { picture } from './picture.ts'

const DRAWS = 50

const figure = document.querySelector('#picture')!
const slider = document.querySelector<HTMLInputElement>('#wait')!
const months = document.querySelector('#months')!
const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })

let asked = 0
worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
  figure.innerHTML = picture(data.forecast)
  const drawn = performance.now()
  // For whoever measures: what was drawn, when it was asked for, and when it stood.
  document.dispatchEvent(
    new CustomEvent('drawn', {
      detail: {
        wait: data.question.wait,
        took: data.took,
        sinceAsked: drawn - asked,
        at: drawn,
        forecast: data.forecast,
      },
    }),
  )
})
slider.addEventListener('input', () => {
  months.textContent = slider.value
  asked = performance.now()
  const question: Question = { wait: Number(slider.value), draws: DRAWS }
  worker.postMessage(question)
})

const start: Start = { base: document.baseURI, first: { wait: Number(slider.value), draws: DRAWS } }
worker.postMessage(start)
