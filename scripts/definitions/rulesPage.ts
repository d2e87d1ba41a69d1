/** A rule of the business as docs/rules.json states it; code comments cite it by its id. */
export interface Rule {
  id: string
  /** The room of the same name in the domain, or the topic that will have one. */
  topic: string
  /** `process` = the described way of working, `public page`, or `reading` = ours, where both are silent. */
  source: string
  sentence: string
  /** A file, and the title of the test in it that fails without the rule. */
  test: [file: string, title: string]
}

/** The page that says what a cited rule is. */
export const rulesPage = (rules: readonly Rule[]): string =>
  [
    '# Rules',
    '',
    'Written by `npm run rules` from [rules.json](rules.json). Comments in the code cite a rule by its id; the test named here fails',
    'without it. Source: _process_ = the described way of working, _public page_, _reading_ = ours, where both are silent.',
    '',
    ...rules.map(
      ({ id, topic, source, sentence, test: [file, title] }) =>
        `- **${id}** · ${topic} · _${source}_  \n  ${sentence}  \n  [${title}](../${file})`
    ),
    ''
  ].join('\n')
