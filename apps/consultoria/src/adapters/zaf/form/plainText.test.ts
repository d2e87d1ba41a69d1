// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { plainText } from './plainText'

it.each([
  ['<p>Bom dia,<br>Carla &amp; equipe</p>', 'Bom dia,\nCarla & equipe'],
  ['<ul><li>um</li><li>dois</li></ul>fim', 'um\ndois\nfim'],
  ['<p>uma\n linha &#233;</p>\n<p title="a > b">outra</p>', 'uma linha é\noutra'],
  ['<p>a</p><script>b()</script><style>c{}</style><!-- d -->', 'a'],
  ['&lt;b&gt;&nbsp;&unknown;', '<b> &unknown;'],
  ['<p>Olá&nbsp;Carla,</p><p>45&#160;min<br>R$ 1 &lt; 2</p>', 'Olá Carla,\n45 min\nR$ 1 < 2'],
  ['  linha 1\nlinha 2 a < b  ', 'linha 1\nlinha 2 a < b'],
  ['1 < 2 e 3 > 2\nlinha', '1 < 2 e 3 > 2\nlinha'],
  ['Sobre "Nota <vNF> & <b>valor</b> &lt;xml&gt;"\n10 min', 'Sobre "Nota <vNF> & <b>valor</b> &lt;xml&gt;"\n10 min'],
  ['<p>Sobre &quot;Nota &lt;vNF&gt; &amp; &lt;b&gt;valor&lt;/b&gt;&quot;</p>', 'Sobre "Nota <vNF> & <b>valor</b>"']
])('of %j a reader sees %j', (html, text) => {
  expect(plainText(html)).toBe(text)
})
