import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'breadcrumb-home',
  summary: 'First step of a breadcrumb that stands alone.',
  phrases: 'breadcrumbHome',
  // A table or list can head a column with it: home and away.
  where: 'outside',
  removes: ['Home', 'You are here: Home', 'الرئيسية', 'Accueil', 'Inicio', 'Главная'],
  keeps: ['Home is where the heart is', 'Home prices fell again', 'You are here to listen'],
});
