export const useColor = () => process.stdout.isTTY === true && process.env.NO_COLOR === undefined
