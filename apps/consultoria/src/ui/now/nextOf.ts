import type { NextStep } from '../../domain/modality/nextStep'

export type NextOf<K extends NextStep['kind']> = Extract<NextStep, { kind: K }>
