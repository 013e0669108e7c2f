import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'file-size',
  summary: 'Sizes of files beside a download link.',
  text: /^[([]?(?:(?:pdf|docx?|xlsx?|pptx?|zip|mp3|mp4|epub)[\s,:–-]{1,3})?\p{Nd}{1,4}(?:[.,٫]\p{Nd}{1,3})?\s?(?:[KMGT]i?B|[KM]o|bytes|octets|КБ|МБ|ГБ|كيلوبايت|ميغابايت|ميجابايت|مگابایت|کیلوبایت)[)\]]?$/iu,
  textNeeds: ['digit'],
  where: 'anywhere',
  removes: ['PDF, 1.2 MB', '(340 KB)', '2,5 Mo', '1,3 МБ', '1.5 ميغابايت'],
  keeps: ['16 MB of memory', '5 MBA graduates', '1.2 million', 'MB'],
});
