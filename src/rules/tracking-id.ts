import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'tracking-id',
  summary: 'Ids of analytics and advertising scripts that leak into the text, such as fbpx and UA-1234567-1.',
  selector: '#fb-root, #fb-pxl-ajax-code',
  // Facebook pixel, Google Analytics, Ads and Tag Manager containers, AdSense publishers and slots, Yandex Metrica,
  // Quantcast.
  text: /^(?:fbpx|fbq|fb-root|fb-pxl-ajax-code|GTM-[A-Z0-9]{4,8}|UA-\d{4,10}-\d{1,4}|G-(?=[A-Z]*\d)[A-Z0-9]{8,12}|AW-\d{8,12}|DC-\d{6,10}|(?:ca-)?pub-\d{10,20}|ym\d{6,10}|div-gpt-ad[\w-]{0,60}|qc-cmp2?-(?:container|ui))$/u,
  where: 'anywhere',
  removes: ['fbpx', 'fb-root', 'GTM-K4XW2P', 'UA-1234567-1', 'G-1A2B3C4D5E', 'ca-pub-1234567890123456'],
  keeps: ['G-20', 'UA-1 is a spacecraft', 'fbpx is the name of a pixel.', 'AW-139'],
});
