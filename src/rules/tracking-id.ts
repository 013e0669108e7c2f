import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'tracking-id',
  summary: 'Ids of analytics and advertising scripts that leak into the text, such as fbpx and UA-1234567-1.',
  // Facebook pixel, Google Analytics and Tag Manager containers, AdSense publishers, Yandex Metrica, Quantcast.
  text: /^(?:fbpx|fbq|fb-root|GTM-[A-Z0-9]{4,8}|UA-\d{4,10}-\d{1,4}|G-[A-Z0-9]{8,12}|AW-\d{8,12}|(?:ca-)?pub-\d{10,20}|ym\d{6,10}|qc-cmp2?-container)$/u,
  where: 'anywhere',
  removes: ['fbpx', 'GTM-K4XW2P', 'UA-1234567-1'],
  keeps: ['G-20', 'UA-1 is a spacecraft', 'fbpx is the name of a pixel.'],
});
