import { catalogue, you } from '../../kit/texts.ts'

export const explainingTexts = catalogue('je or u', {
  'nl-NL': {
    title: 'Wat vertel ik op het werk?', lead: you('Terugkomen is makkelijker als je weet wat je zegt. En wat je niet zegt.', 'Terugkomen is makkelijker als u weet wat u zegt. En wat u niet zegt.'), nobody: you('Alleen jij leest dit. Laten lezen kan niet.', 'Alleen u leest dit. Laten lezen kan niet.'),
    right: you('Waarom je er niet was, hoef je niemand te vertellen. Ook je werkgever niet.', 'Waarom u er niet was, hoeft u niemand te vertellen. Ook uw werkgever niet.'), back: 'Terug', keep: 'Bewaar dit', kept: 'Dit is bewaard.', open: '(mag open blijven)', erase: 'Wis dit voorgoed', eraseTitle: 'Wissen', eraseWhat: 'Alles op deze pagina gaat meteen weg en komt niet terug.', erased: 'Dit is gewist.',
    'explanation.empty': 'Schrijf bij één vraag iets op.', 'explanation.newer': you('Intussen is dit ergens anders veranderd. Je eigen woorden staan er nog. Bewaar je die, dan gelden die.', 'Intussen is dit ergens anders veranderd. Uw eigen woorden staan er nog. Bewaart u die, dan gelden die.'),
    asideNone: 'Een zin klaar voor wie ernaar vraagt.', asideKept: you('Wat je wilt zeggen, staat klaar.', 'Wat u wilt zeggen, staat klaar.'),
  },
  'nl-BE': {
    title: 'Wat vertel ik op het werk?', lead: { je: 'Terugkomen is gemakkelijker als je weet wat je zegt. En wat je niet zegt.', u: 'Terugkomen is gemakkelijker als u weet wat u zegt. En wat u niet zegt.' }, nobody: { je: 'Alleen jij leest dit. Laten lezen kan niet.', u: 'Alleen u leest dit. Laten lezen kan niet.' },
    right: { je: 'Waarom je er niet was, hoef je niemand te vertellen. Ook je werkgever niet.', u: 'Waarom u er niet was, hoeft u niemand te vertellen. Ook uw werkgever niet.' }, back: 'Terug', keep: 'Bewaar dit', kept: 'Dit is bewaard.', open: '(mag open blijven)', erase: 'Wis dit voorgoed', eraseTitle: 'Wissen', eraseWhat: 'Alles op deze pagina gaat meteen weg en komt niet terug.', erased: 'Dit is gewist.',
    'explanation.empty': 'Schrijf bij één vraag iets op.', 'explanation.newer': { je: 'Intussen is dit ergens anders veranderd. Je eigen woorden staan er nog. Bewaar je die, dan gelden die.', u: 'Intussen is dit ergens anders veranderd. Uw eigen woorden staan er nog. Bewaart u die, dan gelden die.' },
    asideNone: 'Een zin klaar voor wie ernaar vraagt.', asideKept: { je: 'Wat je wilt zeggen, staat klaar.', u: 'Wat u wilt zeggen, staat klaar.' },
  },
  en: {
    title: 'What do I tell at work?', lead: 'Coming back is easier when you know what you say. And what you do not say.', nobody: 'Only you read this. It cannot be shown to anyone.',
    right: 'You need not tell anyone why you were away. Your employer neither.', back: 'Back', keep: 'Keep this', kept: 'This was kept.', open: '(may stay open)', erase: 'Erase this for good', eraseTitle: 'Erasing', eraseWhat: 'Everything on this page goes at once and does not come back.', erased: 'This was erased.',
    'explanation.empty': 'Write something at one question.', 'explanation.newer': 'Meanwhile this was changed elsewhere. Your own words are still there. If you keep them, they count.',
    asideNone: 'A sentence ready for whoever asks.', asideKept: 'What you want to say stands ready.',
  },
})
