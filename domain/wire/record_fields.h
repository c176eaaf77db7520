#pragma once

#include "domain/clock_event.h"
#include "domain/decision.h"
#include "domain/hearing.h"
#include "domain/named_readers.h"
#include "domain/outage_record.h"
#include "domain/preset.h"
#include "domain/record.h"
#include "domain/wire/submission_fields.h"

/// Field names of the case and of what its record holds.
namespace dais::domain {

template <typename F, Of<EntityRef> S>
void describe(F &f, S &s)
{
    f("kind", s.kind), f("id", s.id);
}

template <typename F, Of<CaseFile> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("a_number", s.aNumber), f("respondent", s.respondent), f("case_type", s.caseType);
    f("court", s.court), f("opened", s.opened), f("custody", s.custody);
    f("special_classifications", s.specialClassifications), f("persons", s.persons);
    f("record_pages", s.recordPages), f("record_documents", s.recordDocuments);
    f("next_hearing_at", s.nextHearingAt), f("next_hearing_judge", s.nextHearingJudge), f("judge", s.judge);
    f("seal", s.seal), f("medium", s.medium), f("other_names", s.otherNames);
}

template <typename F, Of<Proceeding> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("case", s.caseId), f("court", s.court), f("case_type", s.caseType), f("began", s.began);
    f("ended", s.ended), f("allegations", s.allegations), f("charges", s.charges);
}

template <typename F, Of<Party> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("case", s.caseId), f("role", s.role), f("a_number", s.aNumber), f("name", s.name);
    f("birth_date", s.birthDate), f("address", s.address), f("nationality", s.nationality);
    f("language", s.language);
}

template <typename F, Of<Appearance> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("case", s.caseId), f("party", s.party), f("practitioner", s.practitioner);
    f("practitioner_name", s.practitionerName), f("scope", s.scope), f("primary", s.primary);
    f("since", s.since), f("until", s.until);
}

template <typename F, Of<Custody> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("case", s.caseId), f("party", s.party), f("status", s.status);
    f("effective", s.effective), f("place", s.place);
}

template <typename F, Of<Document> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("case", s.caseId), f("submission", s.submission), f("filing", s.filing);
    f("type", s.documentType), f("title", s.title), f("filed_by", s.filedBy), f("filing_date", s.filingDate);
    f("sha256", s.sha256), f("rendition_sha256", s.renditionSha256), f("rendition_bytes", s.renditionBytes);
    f("pages", s.pages), f("number", s.number), f("first_page", s.firstPage);
}

template <typename F, Of<DocketEntry> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("case", s.caseId), f("number", s.number), f("text", s.text), f("document", s.document);
    f("entered_at", s.enteredAt), f("entered_by", s.enteredBy), f("corrects", s.corrects);
}

template <typename F, Of<Note> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("case", s.caseId), f("submission", s.submission), f("author", s.author);
    f("author_name", s.authorName), f("at", s.at), f("text", s.text), f("audience", s.audience);
    f("judge", s.judge), f("share", s.share);
}

template <typename F, Of<Notice> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("kind", s.kind), f("submission", s.submission), f("case", s.caseId);
    f("recipient", s.recipient), f("at", s.at), f("title", s.title), f("text", s.text);
    f("document", s.document), f("hearing", s.hearing), f("slot", s.slot);
}

template <typename F, Of<Service> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("case", s.caseId), f("document", s.document), f("party", s.party), f("means", s.means);
    f("at", s.at), f("proof", s.proof), f("address", s.address);
}

template <typename F, Of<HearingSlot> S>
void describe(F &f, S &s)
{
    f("starts_at", s.startsAt), f("minutes", s.minutes), f("medium", s.medium), f("judge", s.judge);
    f("judge_name", s.judgeName), f("room", s.room), f("session", s.session);
}

template <typename F, Of<SlotAct> S>
void describe(F &f, S &s)
{
    f("command", s.command), f("by", s.by), f("by_name", s.byName), f("at", s.at);
}

template <typename F, Of<Hearing> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("case", s.caseId), f("court", s.court), f("type", s.type), f("medium", s.medium);
    f("starts_at", s.startsAt), f("minutes", s.minutes), f("judge", s.judge), f("room", s.room);
    f("language", s.language), f("adjournment_code", s.adjournmentCode), f("judge_id", s.judgeId);
    f("session", s.session), f("interpreter", s.interpreter), f("status", s.status), f("closed", s.closed);
    f("consent", s.consent), f("persons", s.persons), f("counsel", s.counsel), f("booked", s.booked);
    f("slot", s.slot), f("noticed", s.noticed), f("overlaps", s.overlaps), f("present", s.present);
    f("recorded", s.recorded), f("reason", s.reason);
}

template <typename F, Of<Deadline> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("case", s.caseId), f("rule", s.rule), f("due", s.due), f("owed_by", s.owedBy);
    f("met", s.met), f("started_by", s.startedBy);
}

template <typename F, Of<ClockEvent> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("case", s.caseId), f("party", s.party), f("act", s.act), f("on", s.on), f("effect", s.effect);
    f("code", s.code), f("confirmed", s.confirmed), f("document", s.document), f("by", s.by), f("reason", s.reason);
}

template <typename F, Of<Order> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("case", s.caseId), f("title", s.title), f("sha256", s.sha256), f("judge", s.judge);
    f("entered_at", s.enteredAt);
}

template <typename F, Of<DecisionSide> S>
void describe(F &f, S &s)
{
    f("command", s.command), f("by", s.by), f("by_name", s.byName), f("at", s.at);
    f("command_kind", s.commandKind), f("args", s.args);
}

template <typename F, Of<Settlement> S>
void describe(F &f, S &s)
{
    f("choice", s.choice), f("by", s.by), f("by_name", s.byName), f("at", s.at);
}

template <typename F, Of<Decision> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("about", s.about), f("case", s.caseId), f("first", s.first), f("second", s.second);
    f("settled_by", s.settledBy), f("settlement", s.settlement);
}

template <typename F, Of<Seal> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("case", s.caseId), f("court", s.court), f("readers", s.readers), f("sealed_by", s.sealedBy);
    f("at", s.at), f("command", s.command);
}

template <typename F, Of<Share> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("owner", s.owner), f("members", s.members);
}

template <typename F, Of<OutageRecord> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("court", s.court), f("from", s.from), f("to", s.to), f("announced_at", s.announcedAt);
    f("kind", s.kind), f("struck", s.struck), f("reason", s.reason), f("by", s.by), f("by_name", s.byName);
    f("at", s.at);
}

template <typename F, Of<Preset> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("owner", s.owner), f("owner_name", s.ownerName), f("use", s.use), f("court", s.court);
    f("name", s.name), f("text", s.text);
}

template <typename F, Of<User> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("login", s.login), f("display_name", s.displayName), f("role", s.role);
    f("courts", s.courts), f("disabled", s.disabled);
}

} // namespace dais::domain
