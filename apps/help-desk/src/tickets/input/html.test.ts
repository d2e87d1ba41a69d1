import { describe, expect, it } from 'vitest'
import { bodies } from './comment-input'
import { textOfHtml } from './html'
import { sanitizeHtml } from './sanitize-html'

describe('sanitizeHtml', () => {
  it.each([
    ['<p onclick="x()">a</p>', '<p>a</p>'],
    ['a<script>alert(1)</script>b', 'ab'],
    ['<script>alert(1)', ''],
    ['<img src="javascript:x" onerror=x>', '<img>'],
    ['<a href="javascript:alert(1)">l</a>', '<a>l</a>'],
    ['<a href="https://x.example/?a=1&amp;b=2">l</a>', '<a href="https://x.example/?a=1&amp;b=2">l</a>'],
    ['<svg><script>x</script></svg>ok', 'ok'],
    ['<iframe src="https://x.example"></iframe>fim', 'fim'],
    ['1 < 2 <unknown>text</unknown>', '1 &lt; 2 text'],
    ['<!-- <script> -->a', 'a'],
    ['<a href="java&#10;script:alert(1)">l</a>', '<a>l</a>'],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>">', ''],
    ['<textarea><img src=x onerror=alert(1)></textarea>fim', 'fim'],
    ['<div id="x" style="position: fixed" class="a b" dir="rtl">a</div>', '<div class="a b" dir="rtl">a</div>'],
    ['<table><tr><td colspan=2>a', '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>'],
    ['<p>um<p>dois', '<p>um</p><p>dois</p>']
  ])('turns %s into %s', (given, expected) => {
    expect(sanitizeHtml(given)).toBe(expected)
  })
})

it('takes HTML that is nested thousands deep for text', () => {
  const deep = '<div>'.repeat(13_000)
  const written = bodies(deep, '')
  expect(written.html_body).toContain('&lt;div&gt;&lt;div&gt;')
  expect(written.plain_body).toBe(deep)
  expect(textOfHtml(deep)).toBe(deep)
})

describe('textOfHtml', () => {
  it.each([
    ['<p>um</p><p>dois<br>três</p>', 'um\n\ndois\ntrês'],
    ['<ul><li>a</li><li>b</li></ul>', '• a\n• b'],
    ['<p>um</p><br><br><p>dois</p>', 'um\n\ndois'],
    ['<p title="a > b">um\n  só</p><!-- dois -->', 'um só'],
    ['a &amp; b &lt;c&gt; &#233;', 'a & b <c> é']
  ])('reads %s', (html, text) => {
    expect(textOfHtml(html)).toBe(text)
  })
})

it('gives the same text back that a comment was written with', () => {
  const text = 'Olá, Carla!\n\nPreço: R$ 2,50 por minuto + impostos.\nMínimo de 10 minutos <sempre>.'
  const written = bodies(undefined, text)
  expect(written.plain_body).toBe(text)
  expect(textOfHtml(written.html_body)).toBe(text)
})
