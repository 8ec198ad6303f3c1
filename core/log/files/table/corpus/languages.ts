import type { Sample } from './sample'

const ENTRIES = ['2026-03-04 07:05 6> assis', '2026-08-13 21:40 4>']

/** Tables of spreadsheets and forms in languages that the app does not speak. */
export const LANGUAGES: readonly Sample[] = [
  {
    name: 'a French spreadsheet',
    encoding: 'windows-1252',
    text: 'Date;Heure;Douleur;Remarques\n4 mars 2026;7h05;6;assis\n13 août 2026;21h40;4;\n',
    entries: ENTRIES,
  },
  {
    name: 'a French form with words',
    text: '"Horodateur","Douleur avant","Douleur après","Commentaires"\n"04/03/2026 07:05:11","6 sur 10","3 sur 10","assis"\n"13/03/2026 21:40:02","4 sur 10","",""\n',
    entries: ['2026-03-04 07:05 6>3 assis', '2026-03-13 21:40 4>'],
  },
  {
    name: 'a Spanish spreadsheet',
    text: 'Fecha;Hora;Dolor;Notas\n4 de marzo de 2026;7:05 a. m.;6;assis\n13 de agosto de 2026;9:40 p. m.;4;\n',
    entries: ENTRIES,
  },
  {
    name: 'an Italian spreadsheet',
    text: 'Data;Ora;Dolore;Note\nmercoledì 4 marzo 2026;07:05;6,0;assis\ngiovedì 13 agosto 2026;21:40;4,0;\n',
    entries: ENTRIES,
  },
  {
    name: 'a Portuguese spreadsheet',
    text: 'Data\tHora\tDor\tObservações\n04/03/2026\t07:05\t6\tassis\n13/08/2026\t21:40\t4\t\n',
    entries: ENTRIES,
  },
  {
    name: 'a Dutch spreadsheet',
    text: 'Datum;Tijd;Pijn;Opmerkingen\n4 maart 2026;07:05;6;assis\n13 aug. 2026;21:40;4;\n',
    entries: ENTRIES,
  },
  {
    name: 'a Swedish spreadsheet',
    encoding: 'windows-1252',
    text: 'Datum;Tid;Smärta;Anteckning\n2026-03-04;07.05;6;assis\n2026-08-13;21.40;4;\n',
    entries: ENTRIES,
  },
  {
    name: 'a Danish spreadsheet',
    text: 'Dato;Smerte;Kommentar\n4. mar. 2026 kl. 07.05;6;assis\n13. aug. 2026 kl. 21.40;4;\n',
    entries: ENTRIES,
  },
  {
    name: 'a Finnish spreadsheet',
    text: 'Päivämäärä;Kipu;Muistiinpanot\n4. maaliskuuta 2026 klo 7.05;6;assis\n13. elokuuta 2026 klo 21.40;4;\n',
    entries: ENTRIES,
  },
  {
    name: 'a Russian spreadsheet',
    encoding: 'windows-1251',
    text: 'Дата;Время;Боль;Заметки\n4 марта 2026 г.;7:05;6;сидел весь день за столом\n13 августа 2026 г.;21:40;4;\n',
    entries: ['2026-03-04 07:05 6> сидел весь день за столом', '2026-08-13 21:40 4>'],
  },
  {
    name: 'a Korean form',
    text: '"타임스탬프","통증","메모"\n"2026. 3. 4 오전 7:05:11","6","assis"\n"2026. 8. 13 오후 9:40:02","4",""\n',
    entries: ENTRIES,
  },
  {
    name: 'pain in French words',
    text: 'date;douleur\n2026-03-04 07:05;légère\n2026-03-05 07:05;modérée\n2026-03-06 07:05;sévère\n2026-03-07 07:05;aucune\n',
    entries: [
      '2026-03-04 07:05 2> (légère)',
      '2026-03-05 07:05 5> (modérée)',
      '2026-03-06 07:05 8> (sévère)',
      '2026-03-07 07:05 0> (aucune)',
    ],
  },
  {
    name: 'a month that means June in Croatian and July in Polish',
    text: 'data;ból\n4 lip 2026;6\n5 maj 2026;4\n',
    entries: ['2026-05-05 - 4>'],
    refused: [2],
  },
]
