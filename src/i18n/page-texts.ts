import {fill} from './text.js';
import type {TextValues} from './text.js';
import type {PluralForms} from './texts.js';

/** Words that only the published pages need; browsers never load them. English is the source of the keys. */
const en = {
  skip: 'Skip to the text',
  allSummaries: 'All summaries',
  allTopics: 'All topics',
  whyRatings: 'Why these ratings',
  rubric: 'Rules of this rating: {rubric}',
  asOf: 'As of {date}.',
  checkCorrections: 'Check for corrections:',
  cite: 'How to cite the paper',
  citationFiles: 'The citation as a file:',
  otherLanguages: 'In other languages',
  picture: 'Picture: {credit}',
  summaryCount: {one: '{count} summary', other: '{count} summaries'} as PluralForms,
  newest: 'Newest summaries',
  newer: 'Newer summaries',
  older: 'Older summaries',
  pages: 'More pages of this list',
  page: 'Page {page}',
  notFound: 'There is no page at this address',
  notFoundBody: 'The address may hold a mistake. Every summary that was ever published here keeps its address.',
};

export type PageTextKey = keyof typeof en;
export type PageTexts = {readonly [K in PageTextKey]: (typeof en)[K] extends string ? string : PluralForms};
export type TranslatePage = (key: PageTextKey, values?: TextValues) => string;

const ar: PageTexts = {
  skip: 'الانتقال إلى النص',
  allSummaries: 'كل الملخصات',
  allTopics: 'كل المواضيع',
  whyRatings: 'أسباب هذين التقييمين',
  rubric: 'قواعد هذا التقييم: {rubric}',
  asOf: 'حتى تاريخ {date}.',
  checkCorrections: 'للتحقّق من وجود تصحيحات:',
  cite: 'كيفية الاستشهاد بالبحث',
  citationFiles: 'المرجع في ملف:',
  otherLanguages: 'بلغات أخرى',
  picture: 'الصورة: {credit}',
  summaryCount: {
    zero: 'لا توجد ملخصات',
    one: 'ملخص واحد',
    two: 'ملخصان',
    few: '{count} ملخصات',
    many: '{count} ملخصًا',
    other: '{count} ملخص',
  },
  newest: 'أحدث الملخصات',
  newer: 'ملخصات أحدث',
  older: 'ملخصات أقدم',
  pages: 'صفحات أخرى من هذه القائمة',
  page: 'الصفحة {page}',
  notFound: 'لا توجد صفحة في هذا العنوان',
  notFoundBody: 'قد يكون في العنوان خطأ. كل ملخص نُشر هنا يبقى في عنوانه.',
};

const de: PageTexts = {
  skip: 'Zum Text springen',
  allSummaries: 'Alle Zusammenfassungen',
  allTopics: 'Alle Themen',
  whyRatings: 'Warum diese Bewertungen',
  rubric: 'Regeln dieser Bewertung: {rubric}',
  asOf: 'Stand: {date}.',
  checkCorrections: 'Auf Korrekturen prüfen:',
  cite: 'So wird die Studie zitiert',
  citationFiles: 'Das Zitat als Datei:',
  otherLanguages: 'In anderen Sprachen',
  picture: 'Bild: {credit}',
  summaryCount: {one: '{count} Zusammenfassung', other: '{count} Zusammenfassungen'},
  newest: 'Neueste Zusammenfassungen',
  newer: 'Neuere Zusammenfassungen',
  older: 'Ältere Zusammenfassungen',
  pages: 'Weitere Seiten dieser Liste',
  page: 'Seite {page}',
  notFound: 'Unter dieser Adresse gibt es keine Seite',
  notFoundBody:
    'Vielleicht enthält die Adresse einen Fehler. Jede Zusammenfassung, die hier erschienen ist, behält ihre Adresse.',
};

const es: PageTexts = {
  skip: 'Ir al texto',
  allSummaries: 'Todos los resúmenes',
  allTopics: 'Todos los temas',
  whyRatings: 'Por qué estas valoraciones',
  rubric: 'Reglas de esta valoración: {rubric}',
  asOf: 'A fecha de {date}.',
  checkCorrections: 'Compruebe si hay correcciones:',
  cite: 'Cómo citar el artículo',
  citationFiles: 'La cita en un archivo:',
  otherLanguages: 'En otros idiomas',
  picture: 'Imagen: {credit}',
  summaryCount: {one: '{count} resumen', other: '{count} resúmenes'},
  newest: 'Resúmenes más recientes',
  newer: 'Resúmenes posteriores',
  older: 'Resúmenes anteriores',
  pages: 'Más páginas de esta lista',
  page: 'Página {page}',
  notFound: 'No hay ninguna página en esta dirección',
  notFoundBody: 'Puede que la dirección tenga un error. Cada resumen que se ha publicado aquí conserva su dirección.',
};

const fr: PageTexts = {
  skip: 'Aller au texte',
  allSummaries: 'Tous les résumés',
  allTopics: 'Tous les sujets',
  whyRatings: 'Pourquoi ces évaluations',
  rubric: 'Règles de cette évaluation : {rubric}',
  asOf: 'À la date du {date}.',
  checkCorrections: 'Vérifier s’il y a des corrections :',
  cite: 'Comment citer l’article',
  citationFiles: 'La référence en fichier :',
  otherLanguages: 'Dans d’autres langues',
  picture: 'Image : {credit}',
  summaryCount: {one: '{count} résumé', other: '{count} résumés'},
  newest: 'Résumés les plus récents',
  newer: 'Résumés plus récents',
  older: 'Résumés plus anciens',
  pages: 'Autres pages de cette liste',
  page: 'Page {page}',
  notFound: 'Il n’y a pas de page à cette adresse',
  notFoundBody: 'L’adresse contient peut-être une erreur. Chaque résumé publié ici garde son adresse.',
};

const it: PageTexts = {
  skip: 'Vai al testo',
  allSummaries: 'Tutti i riassunti',
  allTopics: 'Tutti gli argomenti',
  whyRatings: 'Perché queste valutazioni',
  rubric: 'Regole di questa valutazione: {rubric}',
  asOf: 'Aggiornato al {date}.',
  checkCorrections: 'Verificare se ci sono correzioni:',
  cite: 'Come citare l’articolo',
  citationFiles: 'La citazione in un file:',
  otherLanguages: 'In altre lingue',
  picture: 'Immagine: {credit}',
  summaryCount: {one: '{count} riassunto', other: '{count} riassunti'},
  newest: 'Riassunti più recenti',
  newer: 'Riassunti successivi',
  older: 'Riassunti precedenti',
  pages: 'Altre pagine di questo elenco',
  page: 'Pagina {page}',
  notFound: 'A questo indirizzo non c’è nessuna pagina',
  notFoundBody: 'L’indirizzo potrebbe contenere un errore. Ogni riassunto pubblicato qui conserva il suo indirizzo.',
};

const nl: PageTexts = {
  skip: 'Naar de tekst',
  allSummaries: 'Alle samenvattingen',
  allTopics: 'Alle onderwerpen',
  whyRatings: 'Waarom deze beoordelingen',
  rubric: 'Regels van deze beoordeling: {rubric}',
  asOf: 'Stand op {date}.',
  checkCorrections: 'Controleer op correcties:',
  cite: 'Zo citeert u het artikel',
  citationFiles: 'De verwijzing als bestand:',
  otherLanguages: 'In andere talen',
  picture: 'Afbeelding: {credit}',
  summaryCount: {one: '{count} samenvatting', other: '{count} samenvattingen'},
  newest: 'Nieuwste samenvattingen',
  newer: 'Nieuwere samenvattingen',
  older: 'Oudere samenvattingen',
  pages: 'Meer pagina’s van deze lijst',
  page: 'Pagina {page}',
  notFound: 'Op dit adres staat geen pagina',
  notFoundBody: 'Misschien zit er een fout in het adres. Elke samenvatting die hier verscheen, houdt haar adres.',
};

const pl: PageTexts = {
  skip: 'Przejdź do tekstu',
  allSummaries: 'Wszystkie streszczenia',
  allTopics: 'Wszystkie tematy',
  whyRatings: 'Skąd te oceny',
  rubric: 'Zasady tej oceny: {rubric}',
  asOf: 'Stan na: {date}.',
  checkCorrections: 'Czy są poprawki, można sprawdzić tutaj:',
  cite: 'Jak cytować artykuł',
  citationFiles: 'Cytowanie w pliku:',
  otherLanguages: 'W innych językach',
  picture: 'Obraz: {credit}',
  summaryCount: {
    one: '{count} streszczenie',
    few: '{count} streszczenia',
    many: '{count} streszczeń',
    other: '{count} streszczenia',
  },
  newest: 'Najnowsze streszczenia',
  newer: 'Nowsze streszczenia',
  older: 'Starsze streszczenia',
  pages: 'Inne strony tej listy',
  page: 'Strona {page}',
  notFound: 'Pod tym adresem nie ma strony',
  notFoundBody: 'W adresie może być błąd. Każde opublikowane tu streszczenie zachowuje swój adres.',
};

const pt: PageTexts = {
  skip: 'Ir para o texto',
  allSummaries: 'Todos os resumos',
  allTopics: 'Todos os temas',
  whyRatings: 'Porquê estas avaliações',
  rubric: 'Regras desta avaliação: {rubric}',
  asOf: 'Em {date}.',
  checkCorrections: 'Verificar se há correções:',
  cite: 'Como citar o artigo',
  citationFiles: 'A citação num ficheiro:',
  otherLanguages: 'Noutras línguas',
  picture: 'Imagem: {credit}',
  summaryCount: {one: '{count} resumo', other: '{count} resumos'},
  newest: 'Resumos mais recentes',
  newer: 'Resumos posteriores',
  older: 'Resumos anteriores',
  pages: 'Mais páginas desta lista',
  page: 'Página {page}',
  notFound: 'Não há nenhuma página neste endereço',
  notFoundBody: 'O endereço pode conter um erro. Cada resumo publicado aqui mantém o seu endereço.',
};

export const PAGE_TEXTS: {readonly [tag: string]: PageTexts} = {ar, de, en, es, fr, it, nl, pl, pt};

/** The texts of pages in a language, English where we do not have it. `locale` is a well-formed BCP 47 tag. */
export function pageTranslator(locale: string): TranslatePage {
  const texts = PAGE_TEXTS[locale.split('-')[0]!];
  return (key, values = {}) => fill((texts ?? en)[key], texts ? locale : 'en', values);
}
