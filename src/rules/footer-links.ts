import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'footer-links',
  summary: 'Service links of the site: who runs it, how to reach it, its terms.',
  selector: [
    '#footer-menu',
    '.footer-menu',
    '.footer-links',
    '.footer-nav',
    '.footer-navigation',
    '#footer-navigation',
    '.td-subfooter-menu',
    '.jeg_menu_footer',
    'footer#colophon',
    'footer.site-footer',
    'footer[role="contentinfo"]',
    '#block-footer',
  ].join(', '),
  phrases: 'footerLinks',
  // No position either: bars above the headline hold the same links.
  where: 'outside',
  removes: [
    'Privacy policy',
    'About us Contact Advertise with us',
    'سياسة الخصوصية',
    'Mentions légales',
    'Política de privacidad',
    'Политика конфиденциальности',
  ],
  keeps: ['Privacy policy is a mess, experts say', 'Contact with aliens', 'About us and our neighbours'],
});
