/** Colours by their role, on light and on dark paper; every pair that carries text has a contrast of 4.5 or more. */
const COLOURS = {
  paper: ['#F5F4F0', '#0E161B'],
  surface: ['#FFFFFF', '#162128'],
  sunk: ['#ECEBE5', '#1D2A32'],
  ink: ['#14232D', '#EDF2F3'],
  ink2: ['#3F4E58', '#C0CBD1'],
  ink3: ['#58666F', '#A0AEB6'],
  line: ['#D8D6CE', '#2C3B44'],
  control: ['#6C7881', '#84949D'],
  accent: ['#0B5A6E', '#7FC9DA'],
  'plan-a': ['#3A4853', '#CBD5DA'],
  'plan-b': ['#96520A', '#EBAE63'],
  'plan-c': ['#5A3E9E', '#BCA9F2'],
  zone0: ['#FFFFFF', '#162128'],
  zone1: ['#EEF3F5', '#1B2A32'],
  zone2: ['#E1E9ED', '#22343E'],
  'zone-mark': ['#A9BBC4', '#45606D'],
  focus: ['#14232D', '#EDF2F3'],
  halo: ['#FFC83D', '#C98A00'],
} as const

function declarations(side: 0 | 1): string {
  return Object.entries(COLOURS)
    .map(([name, pair]) => `--${name}:${pair[side]}`)
    .join(';')
}

/** The tokens as style: light, dark where the reader prefers it, and light on paper. */
export const tokens = `
:root{color-scheme:light dark;${declarations(0)};
--sans:"Source Sans 3","Source Sans Pro",system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
--serif:"Source Serif 4","Source Serif Pro",Georgia,"Iowan Old Style","Times New Roman",serif;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,monospace;--shade:.13;--faint:.42;
--lift:0 1px 2px rgb(20 35 45/.05),0 4px 16px rgb(20 35 45/.04)}
@media screen and (prefers-color-scheme:dark){:root{${declarations(1)};--shade:.16;--faint:.36;--lift:none}}
`
