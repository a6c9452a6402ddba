import type { Reference } from './reference.ts'

/** Rosenbrock methods, their error estimate and step control. */
export const hairerWanner1996: Reference = {
  id: 'hairer-wanner-1996',
  year: 1996,
  citation: 'Hairer E, Wanner G. Solving Ordinary Differential Equations II. 2nd edition, Springer 1996, sections IV.7 and IV.8.',
  certainty: 'recalled',
}

/** The fifth-order method for tight tolerances. */
export const steinebach2023: Reference = {
  id: 'steinebach-2023',
  year: 2023,
  citation: 'Steinebach G. Construction of Rosenbrock–Wanner method Rodas5P and numerical benchmarks within the Julia Differential Equations package. BIT Numer Math 2023;63:27.',
  doi: '10.1007/s10543-023-00967-x',
  certainty: 'recalled',
}

/** Chance by counting. */
export const salmon2011: Reference = {
  id: 'salmon-2011',
  year: 2011,
  citation: 'Salmon JK, Moraes MA, Dror RO, Shaw DE. Parallel random numbers: as easy as 1, 2, 3. SC11, 2011.',
  certainty: 'recalled',
}
