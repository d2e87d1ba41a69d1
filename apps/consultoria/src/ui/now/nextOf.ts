import type { NextStep } from '../../domain/consultation/nextStep'

export type NextOf<K extends NextStep['kind']> = Extract<NextStep, { kind: K }>
