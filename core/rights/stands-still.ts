/**
 * What goes on while a file is restricted (AVG article 18, paragraph 2). Every table with words about a file stands still by a policy that
 * rights.policy.sql finds in the catalogue, for everyone but whom it is about; what may go on is named there, and here with its reason.
 */
export const goesOn: Readonly<Record<string, string>> = {
  // Someone's safety, or another's.
  'emergency_access': 'the back-up opens a file in danger, and says why',
  'risk_level': 'how much danger there is, is seen and written down on the day itself',
  'conflict_of_duties': 'why somebody has to break their silence cannot wait',
  'report_correction': 'takes away from readers what they should never have had',
  // What a law asks for on a day, or a right that someone uses.
  'statutory_paper': 'the law of work and illness names its day, and asks nothing about health',
  'subsidy_record': 'the office has to show it by law; it is made of days',
  'access_given': 'the answer to someone who asks for a copy has its term',
  'log_answer': 'the answer to someone who asks who looked has its term',
  'complaint_end': 'the answer to a complaint has its term',
  // With whom it is about, who may leave it: speaking to them is no use of their file.
  'message': 'whoever asks something gets an answer',
  'room_signal': 'the two of a talk find each other; nothing stays',
  // What somebody types for their own eyes; what is handed over of it stands still.
  'report_draft': 'nothing typed is lost, and nobody else reads it',
  // What comes in is kept.
  'professional_answer': 'what a doctor writes back to what was sent before is stored',
  'group_member': 'by which name someone takes part in a group, by their own yes',
  // Of a version that is itself not made any more, or of no file.
  'shared_passage': 'goes with a shared version, of which none is made',
}
