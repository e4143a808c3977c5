/** Texts that more than one screen shows. */
import { createTexts } from './texts.ts'

const de = {
  trial: 'Probebetrieb',
  noConnection: 'Keine Verbindung seit {{time}}',
  connecting: 'Verbindung wird hergestellt …',
  'reason.oldest': '',
  'reason.priority': 'Vorrang',
  'reason.secondChance': 'zweite Chance',
  'reason.picked': 'gezielt aufgerufen',
  'reason.resumed': 'kommt zurück',
  'reason.lastCall': 'letzter Aufruf',
}

const easyGerman = {
  trial: 'Probe-Betrieb',
  noConnection: 'Keine Verbindung seit {{time}} Uhr',
  connecting: 'Die Verbindung kommt …',
  'reason.oldest': '',
  'reason.priority': 'ist früher dran',
  'reason.secondChance': 'zweiter Aufruf',
  'reason.picked': 'extra aufgerufen',
  'reason.resumed': 'ist wieder da',
  'reason.lastCall': 'letzter Aufruf',
}

const en = {
  trial: 'Trial run',
  noConnection: 'No connection since {{time}}',
  connecting: 'Connecting …',
  'reason.oldest': '',
  'reason.priority': 'priority',
  'reason.secondChance': 'second chance',
  'reason.picked': 'called by hand',
  'reason.resumed': 'coming back',
  'reason.lastCall': 'last call',
}

const tr = {
  trial: 'Deneme çalışması',
  noConnection: 'Bağlantı yok, başlangıcı: {{time}}',
  connecting: 'Bağlantı kuruluyor…',
  'reason.oldest': '',
  'reason.priority': 'öncelikli',
  'reason.secondChance': 'ikinci çağrı',
  'reason.picked': 'özel olarak çağrıldı',
  'reason.resumed': 'geri geliyor',
  'reason.lastCall': 'son çağrı',
}

const ar = {
  trial: 'تشغيل تجريبي',
  noConnection: 'لا يوجد اتصال منذ الساعة {{time}}',
  connecting: 'يجري الاتصال…',
  'reason.oldest': '',
  'reason.priority': 'أولوية',
  'reason.secondChance': 'فرصة ثانية',
  'reason.picked': 'نداء مخصص',
  'reason.resumed': 'عودة',
  'reason.lastCall': 'النداء الأخير',
}

const uk = {
  trial: 'Пробний режим',
  noConnection: 'Немає зв’язку з {{time}}',
  connecting: 'З’єднуємося…',
  'reason.oldest': '',
  'reason.priority': 'поза чергою',
  'reason.secondChance': 'повторний шанс',
  'reason.picked': 'викликано окремо',
  'reason.resumed': 'повертається',
  'reason.lastCall': 'останній виклик',
}

const ru = {
  trial: 'Пробный режим',
  noConnection: 'Нет связи с {{time}}',
  connecting: 'Соединяемся…',
  'reason.oldest': '',
  'reason.priority': 'вне очереди',
  'reason.secondChance': 'повторный шанс',
  'reason.picked': 'вызван отдельно',
  'reason.resumed': 'возвращается',
  'reason.lastCall': 'последний вызов',
}

const pl = {
  trial: 'Tryb próbny',
  noConnection: 'Brak połączenia od godz. {{time}}',
  connecting: 'Trwa łączenie…',
  'reason.oldest': '',
  'reason.priority': 'pierwszeństwo',
  'reason.secondChance': 'druga szansa',
  'reason.picked': 'wezwany osobno',
  'reason.resumed': 'wraca',
  'reason.lastCall': 'ostatnie wezwanie',
}

const ro = {
  trial: 'Regim de probă',
  noConnection: 'Fără conexiune de la ora {{time}}',
  connecting: 'Se conectează…',
  'reason.oldest': '',
  'reason.priority': 'prioritate',
  'reason.secondChance': 'a doua șansă',
  'reason.picked': 'chemat separat',
  'reason.resumed': 'revine',
  'reason.lastCall': 'ultima chemare',
}

const fr = {
  trial: 'Fonctionnement à l’essai',
  noConnection: 'Pas de connexion depuis {{time}}',
  connecting: 'Connexion en cours…',
  'reason.oldest': '',
  'reason.priority': 'priorité',
  'reason.secondChance': 'seconde chance',
  'reason.picked': 'appel individuel',
  'reason.resumed': 'de retour',
  'reason.lastCall': 'dernier appel',
}

export const commonTexts = createTexts(de, {
  'de-x-ls': easyGerman,
  en,
  tr,
  ar,
  uk,
  ru,
  pl,
  ro,
  fr,
})
