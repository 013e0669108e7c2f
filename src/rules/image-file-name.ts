import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'image-file-name',
  summary: 'File names of images left where their picture was.',
  // What it looks ahead for first only spares most lines the rest, which is slow.
  text: /^(?=[^:;!?'"’“”]{4,125}$)(?:[\p{L}\p{M}\p{N}_ ().,@+%-]{1,120}\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)|(?:IMG|DSC|DSCN|DSCF|PXL|MVI|GOPR|P10)[_-]?\p{Nd}{3,8}(?:[_-]\p{Nd}{1,8}){0,3})$/iu,
  textNeeds: ['digit', 'point'],
  where: 'anywhere',
  removes: [
    'IMG_2034.jpg',
    'WhatsApp Image 2024-05-03 at 10.00.00.jpeg',
    'screenshot-1.png',
    'DSC_0012',
    'صورة.webp',
  ],
  keeps: ['See photo.jpg for details', 'logo.png is missing.', 'IMG is short for image', 'Why .jpg won'],
});
