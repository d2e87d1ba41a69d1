/** The custom object in which the command line keeps, on the account, whose turn it is and which object each key is. */
export const STATE_OBJECT = 'consultoria_state'
