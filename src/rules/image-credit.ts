import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'image-credit',
  summary: 'Credits of pictures that stand alone.',
  // The credit inside a caption; the caption itself is content.
  selector: [
    '.image-credit',
    '.photo-credit',
    '.media-credit',
    '.wp-media-credit',
    '.wp-caption-credit',
    '.picture-credit',
    '.credit-line',
    '[itemprop="copyrightHolder"]',
  ].join(', '),
  phrases: 'imageCredit',
  text: /^[([]?©\s?[^\p{Nd}©:.!?]{2,60}[)\]]?$/u,
  textNeeds: ['copyright'],
  where: 'anywhere',
  removes: [
    'Photo: Jane Doe',
    'Getty Images',
    'Crédit photo : Jean Dupont',
    'Foto: Ana Torres',
    '© Reuters',
    'Фото: Иван Петров',
  ],
  keeps: [
    'Photo of the week draws crowds',
    'Photo: how a picture of a lost dog went round the world',
    'Images of Getty went on display',
  ],
});
