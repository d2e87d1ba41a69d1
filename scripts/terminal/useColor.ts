/** On a terminal only, and not where NO_COLOR says anything (no-color.org). */
export const useColor = () => process.stdout.isTTY === true && !process.env.NO_COLOR
