import { describe, expect, it } from 'vitest';
import { identifyLanguage } from '../../src/languages/identify-language.js';
import { loadAllLanguages, loadLanguages } from '../../src/languages/index.js';

// Close relatives of listed languages: each could be taken for the other by its function words.
const TEXTS = {
  da: 'Kommunen har besluttet at bygge en ny bro over åen, efter at den gamle blev lukket i vinter. Borgmesteren siger, at der ikke er penge til mere end ét spor, men at arbejdet skal være færdigt inden jul.',
  no: 'Kommunen har vedtatt å bygge ny bru over elva etter at den gamle ble stengt i vinter. Ordføreren sier at det ikke er penger til mer enn ett kjørefelt, men at arbeidet skal være ferdig før jul.',
  sv: 'Kommunen har beslutat att bygga en ny bro över ån efter att den gamla stängdes i vintras. Kommunalrådet säger att det inte finns pengar till mer än ett körfält men att arbetet ska vara klart före jul.',
  cs: 'Obec se rozhodla postavit přes řeku nový most poté, co byl starý v zimě uzavřen. Starosta říká, že peníze stačí jen na jeden jízdní pruh, ale práce mají být hotové do Vánoc.',
  sk: 'Obec sa rozhodla postaviť nový most cez rieku potom, čo bol starý v zime uzavretý. Starosta hovorí, že peniaze stačia iba na jeden jazdný pruh, ale práce majú byť hotové do Vianoc.',
  uk: 'Громада вирішила збудувати новий міст через річку після того, як старий зачинили взимку. Голова каже, що грошей вистачить лише на одну смугу, але роботи мають завершити до Різдва.',
  ru: 'Посёлок решил построить новый мост через реку после того, как старый закрыли зимой. Глава говорит, что денег хватит только на одну полосу, но работы должны закончить до Рождества.',
  it: 'Il comune ha deciso di costruire un nuovo ponte sul fiume dopo che quello vecchio è stato chiuso in inverno. La sindaca dice che i soldi bastano solo per una corsia, ma che i lavori saranno finiti prima di Natale.',
  ro: 'Comuna a hotărât să construiască un pod nou peste râu după ce vechiul pod a fost închis în iarnă. Primarul spune că banii ajung doar pentru o singură bandă, dar lucrările vor fi gata până la Crăciun.',
  am: 'ከተማው አሮጌው ድልድይ ባለፈው ክረምት ከተዘጋ በኋላ በወንዙ ላይ አዲስ ድልድይ ለመሥራት ወሰነ። ከንቲባው ገንዘቡ ለአንድ መንገድ ብቻ እንደሚበቃ ነገር ግን ሥራው ከገና በፊት እንደሚጠናቀቅ ተናግረዋል።',
  uz: 'Shahar qishda eski ko‘prik yopilganidan keyin daryo ustidan yangi ko‘prik qurishga qaror qildi. Hokimning so‘zlariga ko‘ra, mablag‘ bitta yo‘lakka yetadi, ammo ishlar yangi yilgacha tugashi kerak.',
  ti: 'እታ ከተማ እቲ ኣረጊት ድልድል ኣብ ዝሓለፈ ክረምቲ ድሕሪ ምዕጻዉ ኣብ ልዕሊ እቲ ሩባ ሓድሽ ድልድል ክትሰርሕ ወሲና። ኣመሓዳሪ እታ ከተማ እቲ ገንዘብ ንሓደ መንገዲ ጥራይ ይኣክል ኢሉ።',
  nl: 'De gemeente heeft besloten een nieuwe brug over de rivier te bouwen nadat de oude in de winter werd gesloten. De burgemeester zegt dat er maar geld is voor één rijstrook, maar dat het werk voor kerst klaar is.',
};

// What takes longest here is to read them.
await loadAllLanguages();

describe('identifyLanguage', () => {
  it('tells Uzbek in Cyrillic from Kazakh', async () => {
    const uzbek =
      'Шаҳар қишда эски кўприк ёпилганидан кейин дарё устидан янги кўприк қуришга қарор қилди. Ҳокимнинг сўзларига кўра, маблағ битта йўлакка етади.';
    const kazakh =
      'Қала қыста ескі көпір жабылғаннан кейін өзен үстінен жаңа көпір салуға шешім қабылдады. Әкімнің айтуынша, қаржы бір жолаққа ғана жетеді, бірақ жұмыс жылдың соңына дейін бітуі керек.';
    expect(await identifyLanguage(uzbek, null)).toBe('uz');
    expect(await identifyLanguage(kazakh, null)).toBe('kk');
  });

  it.each(Object.entries(TEXTS))('tells %s', async (code, text) => {
    expect(await identifyLanguage(text, null)).toBe(code);
  });

  it('gives one code to both forms of Norwegian, however a page declares them', async () => {
    for (const declared of ['no', 'nb', 'nb-NO', 'nn-NO']) {
      expect(await identifyLanguage(TEXTS.no, declared)).toBe('no');
    }
    expect((await loadLanguages(['nb', 'nn', 'no'])).map(({ code }) => code)).toEqual(['no']);
  });

  it('does not believe a declaration that the text contradicts', async () => {
    expect(await identifyLanguage(TEXTS.da, 'en')).toBe('da');
    expect(await identifyLanguage(TEXTS.it, 'en-GB')).toBe('it');
  });
});
