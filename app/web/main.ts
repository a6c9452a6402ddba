/** The page: it asks the worker and draws what comes back. */
import type { Answer, Question, Start } from './messages.ts'
import { picture } from './picture.ts'

const DRAWS = 50

/** Zoledronic acid for three years, which begins after some months. */
function questionOf(wait: number): Question {
  const item = { agent: 'zoledronic-acid', dose: '4 mg', every: '6 mo', from: `${wait} mo`, to: `${wait + 36} mo` }
  return { tag: wait, plans: [{ osteon: 'plan/1', name: 'zoledronic acid', items: [item] }], draws: DRAWS, seed: 1 }
}

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
        wait: data.question.tag,
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
  worker.postMessage(questionOf(Number(slider.value)))
})

const start: Start = { base: document.baseURI, first: questionOf(Number(slider.value)) }
worker.postMessage(start)
