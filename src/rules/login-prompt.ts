import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'login-prompt',
  summary: 'Account words: log in, register, password.',
  selector: [
    '#loginform',
    'form#login',
    '.login-form',
    '#user-login-form',
    '#user-login',
    '.td-login-wrap',
    '.tdw-login',
    '#loginModal',
    '#jeg_loginform',
    '.jeg_popup',
    '#login-form',
  ].join(', '),
  phrases: 'loginPrompt',
  where: 'anywhere',
  removes: ['Log in', 'Sign up', 'تسجيل الدخول', 'Se connecter', 'Iniciar sesión', 'Войти'],
  keeps: ['Log in the eye of the storm', 'Sign up sheets ran out at noon', 'Register of deeds opens'],
});
