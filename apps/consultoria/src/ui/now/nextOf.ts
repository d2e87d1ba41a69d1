import type { NextStep } from '../../domain/nextStep'

export type NextOf<K extends NextStep['kind']> = Extract<NextStep, { kind: K }>
