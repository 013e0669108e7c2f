import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'listen-button',
  summary: 'Controls of a read-aloud or audio version.',
  selector: [
    '#bsf_rt_marker',
    '.gspeech',
    '.gsp_full_player',
    '.responsivevoice-button',
    '.tts-player',
    '.speechkit-player',
    '.beyondwords-player',
    '#trinity-player',
    '.trinity-player-iframe-wrapper',
    '.trinityAudioPlaceholder',
    '.ts-speech-player',
    '.wp-block-beyondwords-player',
  ].join(', '),
  phrases: 'listenButton',
  where: 'anywhere',
  removes: ['Listen to this article', 'استمع إلى المقال', 'Écouter l’article', 'Escuchar artículo'],
  keeps: ['Listen to the people, he said', 'Stop the clocks', 'Audio of the crash was released'],
});
