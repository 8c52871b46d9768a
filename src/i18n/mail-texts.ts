import {tableTranslator} from './table.js';
import type {TextValues} from './text.js';

/** Words that only mails need; browsers never load them. English is the source of the keys. */
const en = {
  whoStudied: 'Who was studied',
  limits: 'Limits of this study',
  source: 'Source',
  readWhole: 'Read the whole summary',
  corrections: 'Corrections',
  correctionsBody: 'What became of papers that we wrote about.',
  inIssueOf: 'We wrote about it in our issue of {date}.',
  inOrder: 'No notice about this paper is open any more.',
  whyThisMail: 'You get this mail because you signed up for it.',
  unsubscribe: 'Unsubscribe',
};

export type MailTextKey = keyof typeof en;
export type MailTexts = {readonly [K in MailTextKey]: string};
export type TranslateMail = (key: MailTextKey, values?: TextValues) => string;

const ar: MailTexts = {
  whoStudied: 'من شملتهم الدراسة',
  limits: 'حدود هذه الدراسة',
  source: 'المصدر',
  readWhole: 'قراءة الملخص كاملًا',
  corrections: 'تصحيحات',
  correctionsBody: 'ما آلت إليه أبحاث كتبنا عنها.',
  inIssueOf: 'كتبنا عنه في عددنا الصادر في {date}.',
  inOrder: 'لم يعد هناك أي إشعار قائم بشأن هذا البحث.',
  whyThisMail: 'تصلك هذه الرسالة لأنك اشتركت فيها.',
  unsubscribe: 'إلغاء الاشتراك',
};

const de: MailTexts = {
  whoStudied: 'Wer untersucht wurde',
  limits: 'Grenzen dieser Studie',
  source: 'Quelle',
  readWhole: 'Ganze Zusammenfassung lesen',
  corrections: 'Korrekturen',
  correctionsBody: 'Was aus Fachartikeln geworden ist, über die wir geschrieben haben.',
  inIssueOf: 'Wir haben darüber in unserer Ausgabe vom {date} geschrieben.',
  inOrder: 'Zu diesem Fachartikel ist kein Hinweis mehr offen.',
  whyThisMail: 'Sie erhalten diese E-Mail, weil Sie sich dafür angemeldet haben.',
  unsubscribe: 'Abmelden',
};

const es: MailTexts = {
  whoStudied: 'A quién se estudió',
  limits: 'Límites de este estudio',
  source: 'Fuente',
  readWhole: 'Leer el resumen completo',
  corrections: 'Correcciones',
  correctionsBody: 'Qué ha sido de artículos sobre los que escribimos.',
  inIssueOf: 'Escribimos sobre él en nuestro número del {date}.',
  inOrder: 'Ya no queda ningún aviso abierto sobre este artículo.',
  whyThisMail: 'Recibe este correo porque se suscribió.',
  unsubscribe: 'Cancelar la suscripción',
};

const fr: MailTexts = {
  whoStudied: 'Qui a été étudié',
  limits: 'Limites de cette étude',
  source: 'Référence',
  readWhole: 'Lire tout le résumé',
  corrections: 'Rectificatifs',
  correctionsBody: 'Ce que sont devenus des articles dont nous avons parlé.',
  inIssueOf: 'Nous en avons parlé dans notre numéro du {date}.',
  inOrder: 'Plus aucun avis n’est ouvert au sujet de cet article.',
  whyThisMail: 'Vous recevez ce message parce que vous vous y êtes abonné.',
  unsubscribe: 'Se désabonner',
};

const it: MailTexts = {
  whoStudied: 'Chi è stato studiato',
  limits: 'Limiti di questo studio',
  source: 'Fonte',
  readWhole: 'Leggi tutto il riassunto',
  corrections: 'Correzioni',
  correctionsBody: 'Che cosa ne è stato di articoli di cui abbiamo scritto.',
  inIssueOf: 'Ne abbiamo scritto nel nostro numero del {date}.',
  inOrder: 'Su questo articolo non c’è più alcun avviso aperto.',
  whyThisMail: 'Riceve questa e-mail perché si è iscritto.',
  unsubscribe: 'Annulla l’iscrizione',
};

const nl: MailTexts = {
  whoStudied: 'Wie er onderzocht is',
  limits: 'Beperkingen van dit onderzoek',
  source: 'Bron',
  readWhole: 'De hele samenvatting lezen',
  corrections: 'Correcties',
  correctionsBody: 'Wat er geworden is van artikelen waarover we schreven.',
  inIssueOf: 'We schreven erover in ons nummer van {date}.',
  inOrder: 'Over dit artikel staat geen melding meer open.',
  whyThisMail: 'U krijgt deze e-mail omdat u zich ervoor hebt aangemeld.',
  unsubscribe: 'Afmelden',
};

const pl: MailTexts = {
  whoStudied: 'Kogo badano',
  limits: 'Ograniczenia tego badania',
  source: 'Źródło',
  readWhole: 'Przeczytaj całe streszczenie',
  corrections: 'Sprostowania',
  correctionsBody: 'Co stało się z artykułami, o których pisaliśmy.',
  inIssueOf: 'Pisaliśmy o nim w numerze z {date}.',
  inOrder: 'Nie ma już otwartych uwag do tego artykułu.',
  whyThisMail: 'Otrzymują Państwo tę wiadomość, ponieważ ją Państwo zamówili.',
  unsubscribe: 'Zrezygnuj z subskrypcji',
};

const pt: MailTexts = {
  whoStudied: 'Quem foi estudado',
  limits: 'Limites deste estudo',
  source: 'Fonte',
  readWhole: 'Ler o resumo completo',
  corrections: 'Correções',
  correctionsBody: 'O que aconteceu a artigos sobre os quais escrevemos.',
  inIssueOf: 'Escrevemos sobre ele no nosso número de {date}.',
  inOrder: 'Já não há nenhum aviso em aberto sobre este artigo.',
  whyThisMail: 'Recebe esta mensagem porque a subscreveu.',
  unsubscribe: 'Cancelar a subscrição',
};

export const MAIL_TEXTS: {readonly [tag: string]: MailTexts} = {ar, de, en, es, fr, it, nl, pl, pt};

/** The texts of mails in a language. */
export const mailTranslator: (locale: string) => TranslateMail = tableTranslator<MailTextKey>(MAIL_TEXTS);
