// Data: one article a language.
/* oxlint-disable max-lines */
/** An article in one language, what repeats of its middle paragraph look like, and what does not repeat it. */
export interface News {
  readonly language: string;
  /** What stands between two sentences. */
  readonly space: string;
  /** Whether sentences can be glued: Thai has no stop to tell them by. */
  readonly glues: boolean;
  readonly lead: string;
  /** The paragraph that is repeated. */
  readonly sentences: readonly [string, string];
  readonly edited: readonly [string, string];
  readonly other: string;
  readonly novel: string;
  readonly end: string;
  /** The first sentence again, but for a number, a name, a negation or quoted words. Negation takes a language file. */
  readonly otherFacts: Readonly<Partial<Record<'number' | 'name' | 'negation' | 'quotation', string>>>;
}

export const NEWS: readonly [News, ...News[]] = [
  {
    language: 'en',
    space: ' ',
    glues: true,
    lead: 'A storm that crossed the northern coast overnight left thousands of homes in the dark.',
    sentences: [
      'Rescue teams led by Captain Helen Moore reached 14 villages by boat and called the damage “beyond repair” on Tuesday.',
      'The regional government has promised new shelters for every family before the first snow falls.',
    ],
    edited: [
      'Rescue teams led by Captain Helen Moore reached 14 villages by (boat) and called the damage “beyond repair” Tuesday.',
      'The regional authorities have promised new shelters for every family before the (first) snow falls.',
    ],
    other: 'Fishermen said that the harbour wall had already been weak for years.',
    novel: 'Volunteers from the south arrived with blankets and drinking water.',
    end: 'Schools will open again next week.',
    otherFacts: {
      number:
        'Rescue teams led by Captain Helen Moore reached 41 villages by boat and called the damage “beyond repair” on Tuesday.',
      name: 'Rescue teams led by Captain Peter Hall reached 14 villages by boat and called the damage “beyond repair” on Tuesday.',
      negation:
        'Rescue teams led by Captain Helen Moore never reached 14 villages by boat and called the damage “beyond repair” on Tuesday.',
      quotation:
        'Rescue teams led by Captain Helen Moore reached 14 villages by boat and called the damage “rather light” on Tuesday.',
    },
  },
  {
    language: 'fr',
    space: ' ',
    glues: true,
    lead: 'Une tempête a traversé la côte nord pendant la nuit et privé des milliers de foyers de courant.',
    sentences: [
      'Les secours dirigés par la capitaine Claire Morel ont atteint 14 villages en bateau et jugé les dégâts « irréparables » mardi soir.',
      'Le gouvernement régional a promis de nouveaux abris à chaque famille avant les premières neiges.',
    ],
    edited: [
      'Les secours dirigés par la capitaine Claire Morel ont atteint 14 villages en (bateau) et jugé les dégâts « irréparables » mardi.',
      'Le gouvernement régional a promis des abris à chaque famille avant les (premières) neiges.',
    ],
    other: 'Des pêcheurs ont raconté que la digue du port était fragile depuis des années.',
    novel: 'Des bénévoles venus du sud ont apporté des couvertures et de l’eau potable.',
    end: 'Les écoles rouvriront la semaine prochaine.',
    otherFacts: {
      number:
        'Les secours dirigés par la capitaine Claire Morel ont atteint 41 villages en bateau et jugé les dégâts « irréparables » mardi soir.',
      name: 'Les secours dirigés par la capitaine Sophie Garnier ont atteint 14 villages en bateau et jugé les dégâts « irréparables » mardi soir.',
      negation:
        'Les secours dirigés par la capitaine Claire Morel n’ont jamais atteint 14 villages en bateau et jugé les dégâts « irréparables » mardi soir.',
      quotation:
        'Les secours dirigés par la capitaine Claire Morel ont atteint 14 villages en bateau et jugé les dégâts « supportables » mardi soir.',
    },
  },
  {
    language: 'es',
    space: ' ',
    glues: true,
    lead: 'Una tormenta cruzó la costa norte durante la noche y dejó a miles de hogares sin luz.',
    sentences: [
      'Los equipos de rescate de la capitana Elena Prado llegaron a 14 aldeas en barca y calificaron los daños de «irreparables» el martes.',
      'El gobierno regional ha prometido nuevos refugios para cada familia antes de las primeras nieves.',
    ],
    edited: [
      'Los equipos de rescate de la capitana Elena Prado llegaron a 14 aldeas en (barca) y calificaron los daños de «irreparables».',
      'El gobierno regional ha prometido refugios para cada familia antes de las (primeras) nieves.',
    ],
    other: 'Unos pescadores contaron que el muro del puerto estaba débil desde hace años.',
    novel: 'Voluntarios llegados del sur trajeron mantas y agua potable.',
    end: 'Las escuelas abrirán otra vez la próxima semana.',
    otherFacts: {
      number:
        'Los equipos de rescate de la capitana Elena Prado llegaron a 41 aldeas en barca y calificaron los daños de «irreparables» el martes.',
      name: 'Los equipos de rescate de la capitana Marta Soler llegaron a 14 aldeas en barca y calificaron los daños de «irreparables» el martes.',
      negation:
        'Los equipos de rescate de la capitana Elena Prado no llegaron a 14 aldeas en barca y calificaron los daños de «irreparables» el martes.',
      quotation:
        'Los equipos de rescate de la capitana Elena Prado llegaron a 14 aldeas en barca y calificaron los daños de «leves» el martes.',
    },
  },
  {
    language: 'de',
    space: ' ',
    glues: true,
    lead: 'Ein Sturm zog in der Nacht über die Nordküste und ließ Tausende Haushalte ohne Strom zurück.',
    sentences: [
      'Die Rettungskräfte von Hauptmann Helene Vogt erreichten 14 Dörfer mit dem Boot und nannten die Schäden am Dienstag „nicht zu beheben“.',
      'Die Regierung des Landes hat jeder Familie eine neue Unterkunft vor dem ersten Schnee versprochen.',
    ],
    edited: [
      'Die Rettungskräfte von Hauptmann Helene Vogt erreichten 14 Dörfer mit dem (Boot) und nannten die Schäden „nicht zu beheben“.',
      'Das Kabinett des Landes hat jeder Familie eine Unterkunft vor dem (ersten) Schnee versprochen.',
    ],
    other: 'Fischer erzählten, dass die Mauer am Hafen schon seit Jahren schwach gewesen sei.',
    novel: 'Freiwillige aus dem Süden brachten Decken und Trinkwasser mit.',
    end: 'Die Schulen öffnen nächste Woche wieder.',
    otherFacts: {
      number:
        'Die Rettungskräfte von Hauptmann Helene Vogt erreichten 41 Dörfer mit dem Boot und nannten die Schäden am Dienstag „nicht zu beheben“.',
      name: 'Die Rettungskräfte von Hauptmann Karin Brandt erreichten 14 Dörfer mit dem Boot und nannten die Schäden am Dienstag „nicht zu beheben“.',
      negation:
        'Die Rettungskräfte von Hauptmann Helene Vogt erreichten 14 Dörfer nie mit dem Boot und nannten die Schäden am Dienstag „nicht zu beheben“.',
      quotation:
        'Die Rettungskräfte von Hauptmann Helene Vogt erreichten 14 Dörfer mit dem Boot und nannten die Schäden am Dienstag „halb so wild“.',
    },
  },
  {
    language: 'pt',
    space: ' ',
    glues: true,
    lead: 'Uma tempestade atravessou a costa norte durante a noite e deixou milhares de casas sem luz.',
    sentences: [
      'As equipes de resgate da capitã Helena Prates chegaram a 14 aldeias de barco e chamaram os danos de “irreparáveis” na terça-feira.',
      'O governo regional prometeu novos abrigos para cada família antes das primeiras geadas.',
    ],
    edited: [
      'As equipes de resgate da capitã Helena Prates chegaram a 14 aldeias de (barco) e chamaram os danos de “irreparáveis” na terça.',
      'O governo regional prometeu abrigos para cada família antes das (primeiras) geadas.',
    ],
    other: 'Pescadores contaram que o muro do porto já estava fraco havia anos.',
    novel: 'Voluntários vindos do sul trouxeram cobertores e água potável.',
    end: 'As escolas reabrem na próxima semana.',
    otherFacts: {
      number:
        'As equipes de resgate da capitã Helena Prates chegaram a 41 aldeias de barco e chamaram os danos de “irreparáveis” na terça-feira.',
      name: 'As equipes de resgate da capitã Marta Soares chegaram a 14 aldeias de barco e chamaram os danos de “irreparáveis” na terça-feira.',
      negation:
        'As equipes de resgate da capitã Helena Prates não chegaram a 14 aldeias de barco e chamaram os danos de “irreparáveis” na terça-feira.',
      quotation:
        'As equipes de resgate da capitã Helena Prates chegaram a 14 aldeias de barco e chamaram os danos de “leves” na terça-feira.',
    },
  },
  {
    language: 'ru',
    space: ' ',
    glues: true,
    lead: 'Ночью над северным побережьем прошел шторм, тысячи домов остались без света.',
    sentences: [
      'Спасатели под командованием капитана Елены Мороз добрались на лодках до 14 деревень и назвали ущерб «непоправимым» во вторник.',
      'Областное правительство обещало каждой семье новое жилье до первого снега этой зимы.',
    ],
    edited: [
      'Спасатели под командованием капитана Елены Мороз добрались на (лодках) до 14 деревень и назвали ущерб «непоправимым».',
      'Областные власти обещали каждой семье новое жилье до (первого) снега этой зимы.',
    ],
    other: 'Рыбаки рассказали, что стена порта была слабой уже много лет.',
    novel: 'Добровольцы с юга привезли одеяла и питьевую воду.',
    end: 'Школы откроются на следующей неделе.',
    otherFacts: {
      number:
        'Спасатели под командованием капитана Елены Мороз добрались на лодках до 41 деревень и назвали ущерб «непоправимым» во вторник.',
      name: 'Спасатели под командованием капитана Павла Громова добрались на лодках до 14 деревень и назвали ущерб «непоправимым» во вторник.',
      negation:
        'Спасатели под командованием капитана Елены Мороз не добрались на лодках до 14 деревень и назвали ущерб «непоправимым» во вторник.',
      quotation:
        'Спасатели под командованием капитана Елены Мороз добрались на лодках до 14 деревень и назвали ущерб «небольшим» во вторник.',
    },
  },
  {
    language: 'tr',
    space: ' ',
    glues: true,
    lead: 'Gece kuzey kıyısından geçen fırtına binlerce evi karanlıkta bıraktı.',
    sentences: [
      'Yüzbaşı Elif Demir yönetimindeki kurtarma ekipleri salı günü teknelerle 14 köye ulaştı ve hasarı “onarılamaz” diye tanımladı.',
      'Bölge yönetimi ilk kar düşmeden önce her aileye yeni bir barınak sözü verdi.',
    ],
    edited: [
      'Yüzbaşı Elif Demir yönetimindeki kurtarma ekipleri salı günü (teknelerle) 14 köye ulaştı ve hasarı “onarılamaz” tanımladı.',
      'Bölge yönetimi ilk kar düşmeden her aileye (yeni) bir barınak sözü verdi.',
    ],
    other: 'Balıkçılar liman duvarının yıllardır zayıf olduğunu anlattı.',
    novel: 'Güneyden gelen gönüllüler battaniye ve içme suyu getirdi.',
    end: 'Okullar gelecek hafta yeniden açılacak.',
    otherFacts: {
      number:
        'Yüzbaşı Elif Demir yönetimindeki kurtarma ekipleri salı günü teknelerle 41 köye ulaştı ve hasarı “onarılamaz” diye tanımladı.',
      name: 'Yüzbaşı Ayşe Kaya yönetimindeki kurtarma ekipleri salı günü teknelerle 14 köye ulaştı ve hasarı “onarılamaz” diye tanımladı.',
      negation:
        'Yüzbaşı Elif Demir yönetimindeki kurtarma ekipleri salı günü teknelerle 14 köye ulaşmadı ve hasarı “onarılamaz” diye tanımladı.',
      quotation:
        'Yüzbaşı Elif Demir yönetimindeki kurtarma ekipleri salı günü teknelerle 14 köye ulaştı ve hasarı “önemsiz” diye tanımladı.',
    },
  },
  {
    language: 'ar',
    space: ' ',
    glues: true,
    lead: 'عبرت عاصفة الساحل الشمالي خلال الليل وتركت آلاف المنازل بلا كهرباء.',
    sentences: [
      'ووصلت فرق الإنقاذ بقيادة النقيب سامر الحداد إلى 14 قرية بالقوارب ووصفت الأضرار بأنها “غير قابلة للإصلاح” مساء الثلاثاء.',
      'ووعدت الحكومة المحلية بتوفير مساكن جديدة لكل أسرة قبل سقوط الثلوج الأولى هذا الشتاء.',
    ],
    edited: [
      'ووصلت فرق الإنقاذ بقيادة النقيب سامر الحداد إلى 14 قرية (بالقوارب) ووصفت الأضرار بأنها “غير قابلة للإصلاح” الثلاثاء.',
      'ووعدت الحكومة المحلية بتوفير مساكن مؤقتة لكل أسرة قبل سقوط (الثلوج) الأولى هذا الشتاء.',
    ],
    other: 'وقال صيادون إن جدار الميناء كان ضعيفا منذ سنوات طويلة.',
    novel: 'وجاء متطوعون من الجنوب ومعهم أغطية ومياه للشرب.',
    end: 'وتفتح المدارس أبوابها الأسبوع المقبل.',
    otherFacts: {
      number:
        'ووصلت فرق الإنقاذ بقيادة النقيب سامر الحداد إلى ٤١ قرية بالقوارب ووصفت الأضرار بأنها “غير قابلة للإصلاح” مساء الثلاثاء.',
      name: 'ووصلت فرق الإنقاذ بقيادة النقيب وليد الخطيب إلى 14 قرية بالقوارب ووصفت الأضرار بأنها “غير قابلة للإصلاح” مساء الثلاثاء.',
      negation:
        'ولم تصل فرق الإنقاذ بقيادة النقيب سامر الحداد إلى 14 قرية بالقوارب ووصفت الأضرار بأنها “غير قابلة للإصلاح” مساء الثلاثاء.',
      quotation:
        'ووصلت فرق الإنقاذ بقيادة النقيب سامر الحداد إلى 14 قرية بالقوارب ووصفت الأضرار بأنها “طفيفة جدا” مساء الثلاثاء.',
    },
  },
  {
    language: 'fa',
    space: ' ',
    glues: true,
    lead: 'توفانی شبانه از ساحل شمالی گذشت و هزاران خانه را در تاریکی فرو برد.',
    sentences: [
      'گروه‌های نجات به فرماندهی سروان مینا رستمی با قایق به 14 روستا رسیدند و خسارت را «جبران‌ناپذیر» خواندند.',
      'دولت محلی وعده داده است که پیش از نخستین برف برای هر خانواده سرپناهی تازه فراهم کند.',
    ],
    edited: [
      'گروه‌های نجات به فرماندهی سروان مینا رستمی با (قایق) به 14 روستا رسیدند و خسارت «جبران‌ناپذیر» خواندند.',
      'دولت محلی وعده داده است که پیش از (نخستین) برف برای هر خانواده سرپناهی فراهم کند.',
    ],
    other: 'ماهیگیران گفتند که دیوار بندر سال‌ها سست بوده است.',
    novel: 'داوطلبانی از جنوب با پتو و آب آشامیدنی از راه رسیدند.',
    end: 'مدرسه‌ها هفته آینده باز می‌شوند.',
    otherFacts: {
      number:
        'گروه‌های نجات به فرماندهی سروان مینا رستمی با قایق به 41 روستا رسیدند و خسارت را «جبران‌ناپذیر» خواندند.',
      name: 'گروه‌های نجات به فرماندهی سروان لاله کریمی با قایق به 14 روستا رسیدند و خسارت را «جبران‌ناپذیر» خواندند.',
      negation:
        'گروه‌های نجات به فرماندهی سروان مینا رستمی با قایق به 14 روستا نرسیدند و خسارت را «جبران‌ناپذیر» خواندند.',
      quotation:
        'گروه‌های نجات به فرماندهی سروان مینا رستمی با قایق به 14 روستا رسیدند و خسارت را «ناچیز» خواندند.',
    },
  },
  {
    language: 'he',
    space: ' ',
    glues: true,
    lead: 'סערה חצתה בלילה את החוף הצפוני והשאירה אלפי בתים בחושך.',
    sentences: [
      'צוותי ההצלה בפיקוד סרן דנה ברק הגיעו בסירות אל 14 כפרים וכינו את הנזק “בלתי הפיך” ביום שלישי.',
      'הממשלה המקומית הבטיחה לכל משפחה מחסה חדש לפני השלג הראשון של החורף הקרוב.',
    ],
    edited: [
      'צוותי ההצלה בפיקוד סרן דנה ברק הגיעו (בסירות) אל 14 כפרים וכינו את הנזק “בלתי הפיך” שלישי.',
      'הממשלה המקומית הבטיחה לכל משפחה מחסה לפני (השלג) הראשון של החורף הקרוב.',
    ],
    other: 'דייגים סיפרו שקיר הנמל היה חלש כבר שנים רבות.',
    novel: 'מתנדבים מהדרום הביאו שמיכות ומי שתייה.',
    end: 'בתי הספר ייפתחו שוב בשבוע הבא.',
    otherFacts: {
      number: 'צוותי ההצלה בפיקוד סרן דנה ברק הגיעו בסירות אל 41 כפרים וכינו את הנזק “בלתי הפיך” ביום שלישי.',
      name: 'צוותי ההצלה בפיקוד סרן נועם שגב הגיעו בסירות אל 14 כפרים וכינו את הנזק “בלתי הפיך” ביום שלישי.',
      negation:
        'צוותי ההצלה בפיקוד סרן דנה ברק לא הגיעו בסירות אל 14 כפרים וכינו את הנזק “בלתי הפיך” ביום שלישי.',
      quotation:
        'צוותי ההצלה בפיקוד סרן דנה ברק הגיעו בסירות אל 14 כפרים וכינו את הנזק “קל מאוד” ביום שלישי.',
    },
  },
  {
    language: 'zh',
    space: '',
    glues: true,
    lead: '一场风暴夜间席卷北部海岸，数千户家庭断电。',
    sentences: [
      '由王海峰队长率领的救援队星期二乘船抵达14个村庄，并把这次灾情称为“无法修复”。',
      '地方政府已经承诺在今年第一场雪到来之前为每个家庭提供新的住所。',
    ],
    edited: [
      '由王海峰队长率领的救援队星期二乘（船）抵达14个村庄，并把灾情称为“无法修复”。',
      '当地政府已承诺在今年（第一场）雪到来之前为每个家庭提供新的住所。',
    ],
    other: '渔民们说港口的围墙多年来一直很脆弱。',
    novel: '来自南方的志愿者带来了毛毯和饮用水。',
    end: '学校将于下周重新开放。',
    otherFacts: {
      number: '由王海峰队长率领的救援队星期二乘船抵达41个村庄，并把这次灾情称为“无法修复”。',
      name: '由李明德队长率领的救援队星期二乘船抵达14个村庄，并把这次灾情称为“无法修复”。',
      negation: '由王海峰队长率领的救援队星期二没有乘船抵达14个村庄，并把这次灾情称为“无法修复”。',
      quotation: '由王海峰队长率领的救援队星期二乘船抵达14个村庄，并把这次灾情称为“影响轻微”。',
    },
  },
  {
    language: 'ja',
    space: '',
    glues: true,
    lead: '夜の間に北部の海岸を嵐が通過し、数千世帯が停電した。',
    sentences: [
      '高橋隊長が率いる救助隊は火曜日に船で14の村に到着し、被害を「修復できない」と説明した。',
      '県は初雪が降る前にすべての家族に新しい避難所を用意すると約束している。',
    ],
    edited: [
      '高橋隊長が率いる救助隊は（火曜日）に船で14の村に到着し、被害を「修復できない」とした。',
      '県は初雪が降る前に全ての家族に（新しい）避難所を用意すると約束した。',
    ],
    other: '漁師たちは港の壁が何年も前から弱かったと話した。',
    novel: '南から来たボランティアが毛布と飲み水を届けた。',
    end: '学校は来週また始まる。',
    otherFacts: {
      number: '高橋隊長が率いる救助隊は火曜日に船で41の村に到着し、被害を「修復できない」と説明した。',
      name: '中村隊長が率いる救助隊は火曜日に船で14の村に到着し、被害を「修復できない」と説明した。',
      negation: '高橋隊長が率いる救助隊は火曜日に船で14の村に到着せず、被害を「修復できない」と説明した。',
      quotation: '高橋隊長が率いる救助隊は火曜日に船で14の村に到着し、被害を「ごく軽い」と説明した。',
    },
  },
  {
    language: 'th',
    space: ' ',
    glues: false,
    lead: 'พายุพัดผ่านชายฝั่งทางเหนือเมื่อคืนนี้ทำให้บ้านหลายพันหลังไม่มีไฟฟ้าใช้',
    sentences: [
      'ทีมกู้ภัยนำโดยผู้กองสมชายเดินทางด้วยเรือถึงหมู่บ้าน14แห่งเมื่อวันอังคารและเรียกความเสียหายว่า“เกินจะซ่อม”',
      'รัฐบาลท้องถิ่นสัญญาว่าจะสร้างที่พักใหม่ให้ทุกครอบครัวก่อนฤดูหนาวจะมาถึง',
    ],
    edited: [
      'ทีมกู้ภัยนำโดยผู้กองสมชายเดินทางด้วย(เรือ)ถึงหมู่บ้าน14แห่งวันอังคารและเรียกความเสียหายว่า“เกินจะซ่อม”',
      'รัฐบาลท้องถิ่นสัญญาจะสร้างที่พักใหม่ให้ทุกครอบครัวก่อน(ฤดูหนาว)จะมาถึง',
    ],
    other: 'ชาวประมงเล่าว่ากำแพงท่าเรืออ่อนแอมานานหลายปีแล้ว',
    novel: 'อาสาสมัครจากภาคใต้นำผ้าห่มและน้ำดื่มมาแจกจ่ายให้ผู้ประสบภัย',
    end: 'โรงเรียนจะเปิดอีกครั้งในสัปดาห์หน้า',
    otherFacts: {
      number: 'ทีมกู้ภัยนำโดยผู้กองสมชายเดินทางด้วยเรือถึงหมู่บ้าน41แห่งเมื่อวันอังคารและเรียกความเสียหายว่า“เกินจะซ่อม”',
      name: 'ทีมกู้ภัยนำโดยผู้กองวิชัยเดินทางด้วยเรือถึงหมู่บ้าน14แห่งเมื่อวันอังคารและเรียกความเสียหายว่า“เกินจะซ่อม”',
      quotation: 'ทีมกู้ภัยนำโดยผู้กองสมชายเดินทางด้วยเรือถึงหมู่บ้าน14แห่งเมื่อวันอังคารและเรียกความเสียหายว่า“เพียงเล็กน้อย”',
    },
  },
];
