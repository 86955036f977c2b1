-- What is open with someone who leaves, by kind and number. No row of it leaves the database: an administrator who may read none of it
-- sees that nothing is forgotten. Answered only about someone of whom it was said that they leave, and to themselves.
create function open_with(person uuid) returns table (kind text, number integer) language sql stable security definer set search_path = public rows 30 as $$
  with asked as (select l.person_id as id from staff_leaving l where l.provider_id = my_provider() and l.person_id = person and (l.person_id = me() or has_office('administrator'))
      and not exists (select from staff_staying s where s.provider_id = l.provider_id and s.leaving_id = l.id) limit 1),
    parts as (select p.id, p.trajectory_id, exists (select from trajectory_ending e where e.provider_id = p.provider_id and e.trajectory_id = p.trajectory_id) as ended
      from party p join asked on p.person_id = asked.id where p.provider_id = my_provider() and p.seat = 'inside' and not exists (select from participant m where m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id)
        and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)),
    led as (select a.id, a.talk_id, a.during from appointment a join asked on a.guide_id = asked.id where a.provider_id = my_provider()
      and not exists (select from cancellation c where c.provider_id = a.provider_id and c.appointment_id = a.id)
      and not exists (select from talk_outcome o where o.provider_id = a.provider_id and o.talk_id = a.talk_id)),
    counted (kind, number) as (
      select 'files', count(*) from parts where not ended
      union all select 'aftercare', count(*) from parts join standing s on s.provider_id = my_provider() and s.trajectory_id = parts.trajectory_id where ended and s.aftercare_on is not null and s.over_from > this_moment()
      union all select 'talks', count(*) from led where upper(during) > this_moment()
      union all select 'outcomes', count(*) from led where upper(during) <= this_moment()
      union all select 'reports-to-write', count(*) from report r join parts on parts.id = r.written_by where r.provider_id = my_provider() and not exists (select from report_version v where v.provider_id = r.provider_id and v.report_id = r.id)
      union all select 'reports-to-validate', count(*) from report_validator v join parts on parts.id = v.party_id where v.provider_id = my_provider()
        and not exists (select from report_validation d where d.provider_id = v.provider_id and d.report_id = v.report_id and d.number = v.number and d.party_id = v.party_id)
      union all select 'drafts', count(*) from draft d join asked on d.person_id = asked.id where d.provider_id = my_provider()
      union all select 'letters', count(*) from professional_letter l join parts on parts.id = l.begun_by where l.provider_id = my_provider() and not exists (select from professional_sending s where s.provider_id = l.provider_id and s.letter_id = l.id)
      union all select 'requests', count(*) from guide_request r join asked on r.guide_id = asked.id where r.provider_id = my_provider() and not exists (select from guide_answer a where a.provider_id = r.provider_id and a.request_id = r.id)
      union all select 'first-talks', count(*) from first_talk_taken t join asked on t.taken_by = asked.id where t.provider_id = my_provider()
      union all select 'notes-asked', count(*) from access_request r join parts on parts.trajectory_id = r.trajectory_id where r.provider_id = my_provider() and not exists (select from access_answer a where a.provider_id = r.provider_id and a.request_id = r.id)
      union all select 'messages', count(*) from message_waiting w join asked on w.guide_id = asked.id where w.provider_id = my_provider()
      union all select 'groups', count(*) from group_talk g join asked on g.led_by = asked.id where g.provider_id = my_provider()
        and exists (select from group_meeting m where m.provider_id = g.provider_id and m.group_id = g.id and upper(m.during) > this_moment() and not exists (select from group_meeting_cancellation c where c.provider_id = m.provider_id and c.meeting_id = m.id))
      union all select 'peers', count(*) from peer_invitation i join asked on i.person_id = asked.id join peer_answer a on a.provider_id = i.provider_id and a.invitation_id = i.id and a.says = 'yes'
        where i.provider_id = my_provider() and not exists (select from peer_leaving l where l.provider_id = i.provider_id and l.invitation_id = i.id)
      union all select 'seconds', count(*) from second_guide_proposal s join asked on s.to_guide = asked.id join second_guide_answer a on a.provider_id = s.provider_id and a.proposal_id = s.id and a.answer = 'yes'
        where s.provider_id = my_provider() and s.until_day > this_moment()::date and not exists (select from second_guide_end e where e.provider_id = s.provider_id and e.proposal_id = s.id)
      union all select 'trainings', count(*) from traineeship t join asked on asked.id in (t.guide_id, t.senior_id) where t.provider_id = my_provider() and not exists (select from traineeship_end e where e.provider_id = t.provider_id and e.traineeship_id = t.id)
      union all select 'stand-ins', count(*) from stand_in s join asked on s.stand_in_id = asked.id join absence a on a.provider_id = s.provider_id and a.id = s.absence_id where s.provider_id = my_provider() and upper(a.during) > this_moment()
      union all select 'backup-turns', count(*) from backup_turn b join asked on b.person_id = asked.id where b.provider_id = my_provider() and b.until_day > this_moment()::date
      union all select 'calendars', count(*) from statutory_watch w join asked on w.person_id = asked.id where w.provider_id = my_provider()
      union all select 'contacts', count(*) from introduction_contact c join asked on c.added_by = asked.id where c.provider_id = my_provider()
      union all select 'offices', count(*) from office o join asked on o.person_id = asked.id where o.provider_id = my_provider() and not exists (select from office_end e where e.provider_id = o.provider_id and e.office_id = o.id)
      union all select 'keys', (select count(*) from passkey k join asked on k.person_id = asked.id where k.provider_id = my_provider()) + (select count(*) from password w join asked on w.person_id = asked.id where w.provider_id = my_provider())
      union all select 'sign-ins', count(*) from sign_in s join asked on s.person_id = asked.id where s.provider_id = my_provider() and s.idle_until > this_moment() and s.absolute_until > this_moment()
      union all select 'mails', count(*) from outbox_message m join led on led.id = m.about_id where m.provider_id = my_provider() and m.sent_at is null and m.given_up_at is null
      union all select 'feeds', count(*) from calendar_feed f join asked on f.person_id = asked.id where f.provider_id = my_provider())
  select kind, number::integer from counted where number > 0 $$;
