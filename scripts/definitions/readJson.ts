import { readFileSync } from 'node:fs'
import { Stopped } from '../terminal/failure'
import { words } from '../terminal/language'
import { walkJson } from './jsonWalk'

/** A file that cannot be read as what it should be; the message names the file and the line. */
class UnreadableFile extends Stopped {
  override name = 'UnreadableFile'
}

const mergeMark = /^(?:<{7} |={7}$|>{7} |\|{7} )/m

const lineAt = (content: string, at: number) => content.slice(0, at).split('\n').length

/** One JSON file, as strictly as it will be read by everybody else. `name` is what people know it by. @throws {UnreadableFile} */
export const readJson = (path: string, name = path): unknown => {
  const say = words().definitions
  const wrong = (line: number, said: string) => new UnreadableFile(`${name}:${line}: ${said}`)
  const bytes = bytesOf(path, name)
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) throw wrong(1, say.byteOrderMark())
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw wrong(1, say.notUtf8())
  const content = bytes.toString('utf8')
  const bad = content.indexOf('\ufffd')
  // A file may hold that very character; then its bytes are as good as before.
  if (bad >= 0 && !Buffer.from(content).equals(bytes)) throw wrong(lineAt(content, bad), say.notUtf8())
  const mark = mergeMark.exec(content)
  if (mark) throw wrong(lineAt(content, mark.index), say.mergeMark())
  const { wrongAt, doubled } = walkJson(content)
  const [twice] = doubled
  if (twice) throw wrong(lineAt(content, twice.at), say.doubledName(twice.name))
  try {
    return JSON.parse(content)
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    throw wrong(lineAt(content, wrongAt ?? content.length), say.notJson(said))
  }
}

const bytesOf = (path: string, name: string) => {
  try {
    return readFileSync(path)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? ''
    const say = words().definitions
    throw new UnreadableFile(code === 'ENOENT' ? say.fileMissing(name) : say.fileUnreadable(name, code), { cause })
  }
}
