/** Tag of every ticket that carries a consultation. */
export const CONSULTATION_TAG = 'consultoria'
