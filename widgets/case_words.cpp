#include "widgets/case_words.h"

#include "widgets/case_deadline_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace dais::widgets {

using namespace domain;

namespace {

/// Carries the translations of this file.
struct CaseWords {
    Q_DECLARE_TR_FUNCTIONS(CaseWords)
};

QString nameIn(const CodeTable<NamedCode> &table, const QString &code)
{
    const NamedCode *row = table.find(code);
    return row ? row->name : code;
}

QString join(const QStringList &parts)
{
    QStringList said;
    for (const QString &part : parts)
        if (!part.trimmed().isEmpty())
            said.append(part.trimmed());
    return said.join(QStringLiteral(" \u00b7 "));
}

QString roleWord(PartyRole role)
{
    switch (role) {
    case PartyRole::LeadRespondent:
        return CaseWords::tr("lead respondent");
    case PartyRole::Rider:
        return CaseWords::tr("rider");
    case PartyRole::Dhs:
        return CaseWords::tr("DHS");
    }
    Q_UNREACHABLE();
}

QString scopeWord(AppearanceScope scope)
{
    switch (scope) {
    case AppearanceScope::All:
        return CaseWords::tr("all proceedings");
    case AppearanceScope::CustodyOnly:
        return CaseWords::tr("custody and bond only");
    case AppearanceScope::AllButCustody:
        return CaseWords::tr("all but custody and bond");
    case AppearanceScope::Board:
        return CaseWords::tr("before the Board");
    }
    Q_UNREACHABLE();
}

QString custodyWord(CustodyStatus status)
{
    switch (status) {
    case CustodyStatus::NeverDetained:
        return CaseWords::tr("Never detained");
    case CustodyStatus::Detained:
        return CaseWords::tr("Detained");
    case CustodyStatus::Released:
        return CaseWords::tr("Released");
    }
    Q_UNREACHABLE();
}

QString addressLine(const PostalAddress &address)
{
    if (address.isEmpty())
        return CaseWords::tr("no address on file");
    return QStringLiteral("%1, %2, %3 %4").arg(address.street, address.city, address.state, address.zip).trimmed();
}

QString partyName(const models::CaseSheet &sheet, const PartyId &id)
{
    for (const Party &party : sheet.parties)
        if (party.id == id)
            return party.name.listed();
    return {};
}

CaseSection about(const models::CaseSheet &sheet, const CaseWording &with)
{
    const CaseFile &head = sheet.head;
    const CaseType *type = with.tables.caseTypes().find(head.caseType);
    const Court *court = with.tables.courts().find(head.court);
    CaseSection section{CaseWords::tr("This case"), {}, {}};
    section.lines.append(
        {type ? type->name : head.caseType,
         CaseWords::tr("opened %1 in %2").arg(dayWord(head.opened), court ? court->name() : head.court),
         head.custody == CustodyStatus::Detained ? custodyWord(head.custody) : QString(), Tint::Custody});
    if (!head.specialClassifications.isEmpty()) {
        QStringList words;
        for (const QString &code : head.specialClassifications) {
            const ListedCode *row = with.tables.specialClassifications().find(QStringLiteral("filing/") + code);
            words.append(row ? row->name : code);
        }
        section.lines.append({join(words), CaseWords::tr("as filed with the charging document")});
    }
    section.lines.append({CaseWords::tr("%n document(s) in the record", nullptr, head.recordDocuments),
                          CaseWords::tr("%n page(s)", nullptr, head.recordPages)});
    return section;
}

CaseSection parties(const models::CaseSheet &sheet, const CaseWording &with)
{
    CaseSection section{CaseWords::tr("Parties and who appears for them"),
                        {},
                        CaseWords::tr("The record in detail is on its way to this computer.")};
    for (const Party &party : sheet.parties) {
        if (party.role == PartyRole::Dhs)
            continue;
        section.lines.append(
            {join({party.name.listed(), party.aNumber ? party.aNumber->toString() : QString(), roleWord(party.role)}),
             join({addressLine(party.address), nameIn(with.tables.nationalities(), party.nationality),
                   nameIn(with.tables.languages(), party.language),
                   party.name.aliases.isEmpty()
                       ? QString()
                       : CaseWords::tr("also known as %1").arg(party.name.aliases.join(u", "))})});
        bool represented = false;
        for (const Appearance &one : sheet.appearances) {
            if (one.party != party.id)
                continue;
            represented = represented || !one.until;
            section.lines.append({CaseWords::tr("%1 appears, %2").arg(one.practitionerName, scopeWord(one.scope)),
                                  one.until ? CaseWords::tr("%1 to %2").arg(dayWord(one.since), dayWord(*one.until))
                                            : CaseWords::tr("since %1").arg(dayWord(one.since)),
                                  one.until     ? CaseWords::tr("ended")
                                  : one.primary ? CaseWords::tr("gets the notices")
                                                : QString(),
                                  Tint::Quiet});
        }
        if (!represented)
            section.lines.append({CaseWords::tr("Nobody appears for this respondent"),
                                  CaseWords::tr("notices go to the respondent's own address")});
    }
    return section;
}

CaseSection clocks(const models::CaseSheet &sheet, const CaseWording &with)
{
    CaseSection section{CaseWords::tr("Asylum clock"), {}, CaseWords::tr("No asylum application was entered.")};
    const QDate today = with.time.now.toTimeZone(with.time.zone).date();
    for (const Party &party : sheet.parties) {
        const auto events = sheet.clockOf(party.id);
        if (events.empty())
            continue;
        CaseLine line = clockLine(readAsylumClock(events, today), party.name.listed());
        if (const Document *document = sheet.document(events.front().document))
            line.document = document->id;
        section.lines.append(line);
    }
    return section;
}

CaseSection hearings(const models::CaseSheet &sheet, const CaseWording &with)
{
    CaseSection section{CaseWords::tr("Hearings"), {}, CaseWords::tr("No hearing is set.")};
    for (const Hearing &hearing : sheet.hearings) {
        const HearingType *type = with.tables.hearingTypes().find(QStringLiteral("schedule/") + hearing.type);
        if (!type)
            type = with.tables.hearingTypes().find(QStringLiteral("calendar/") + hearing.type);
        const AdjournmentCode *code = with.tables.adjournmentCodes().find(hearing.adjournmentCode);
        section.lines.append(
            {join({with.time.full(hearing.startsAt), type ? type->name : hearing.type}),
             join({hearing.judge, hearing.room.isEmpty() ? QString() : CaseWords::tr("room %1").arg(hearing.room),
                   hearing.language.isEmpty() ? QString() : nameIn(with.tables.languages(), hearing.language),
                   code ? CaseWords::tr("adjourned: %1").arg(code->name) : QString()}),
             hearing.startsAt > with.time.now ? CaseWords::tr("to come") : CaseWords::tr("past"),
             hearing.startsAt > with.time.now ? Tint::Info : Tint::Quiet});
    }
    return section;
}

CaseSection custody(const models::CaseSheet &sheet)
{
    CaseSection section{CaseWords::tr("Custody"), {}, CaseWords::tr("Nothing was entered about custody.")};
    for (const Custody &one : sheet.custody)
        section.lines.append(
            {join({custodyWord(one.status), one.place}),
             join({CaseWords::tr("since %1").arg(dayWord(one.effective)), partyName(sheet, one.party)})});
    return section;
}

CaseSection proceedings(const models::CaseSheet &sheet, const CaseWording &with)
{
    CaseSection section{CaseWords::tr("Proceedings"), {}, {}};
    for (const Proceeding &one : sheet.proceedings) {
        const Court *court = with.tables.courts().find(one.court);
        QStringList charges;
        for (const QString &code : one.charges) {
            const Charge *charge = with.tables.charges().find(code);
            charges.append(charge && !charge->citation.isEmpty() ? charge->citation : code);
        }
        section.lines.append({court ? court->name() : one.court,
                              join({one.ended ? CaseWords::tr("%1 to %2").arg(dayWord(one.began), dayWord(*one.ended))
                                              : CaseWords::tr("since %1").arg(dayWord(one.began)),
                                    CaseWords::tr("%n allegation(s)", nullptr, int(one.allegations.size())),
                                    charges.join(QStringLiteral("; "))})});
    }
    return section;
}

std::pair<QString, Tint> stateWord(SubmissionState state)
{
    switch (state) {
    case SubmissionState::Checking:
        return {CaseWords::tr("being checked"), Tint::Quiet};
    case SubmissionState::InReview:
        return {CaseWords::tr("waiting for a clerk"), Tint::Info};
    case SubmissionState::Accepted:
        return {CaseWords::tr("accepted"), Tint::Ok};
    case SubmissionState::Rejected:
        return {CaseWords::tr("rejected"), Tint::Bad};
    case SubmissionState::Withdrawn:
        return {CaseWords::tr("withdrawn"), Tint::Quiet};
    }
    Q_UNREACHABLE();
}

CaseSection filings(const models::CaseSheet &sheet, const CaseWording &with)
{
    CaseSection section{CaseWords::tr("Filings and what became of them"), {}, CaseWords::tr("Nothing was filed yet.")};
    for (const Submission &one : sheet.filings) {
        const auto [word, tint] = stateWord(one.state);
        QStringList titles;
        for (const Filing &filing : one.filings)
            titles.append(filing.title);
        const bool inRecord = one.state == SubmissionState::Accepted && !one.filings.empty();
        const QString decided =
            one.disposition
                ? CaseWords::tr("decided by %1, %2").arg(one.disposition->byName, with.time.day(one.disposition->at))
                : QString();
        section.lines.append(
            {titles.join(QStringLiteral("; ")),
             join({CaseWords::tr("filed %1 by %2").arg(with.time.full(one.lastByteAt), one.filer.name), decided}), word,
             tint,
             inRecord && sheet.document(one.filings.front().document) ? std::optional(one.filings.front().document)
                                                                      : std::nullopt,
             one.id});
    }
    return section;
}

CaseSection notes(const models::CaseSheet &sheet, const CaseWording &with)
{
    CaseSection section{CaseWords::tr("Notes, not part of the record"), {}, CaseWords::tr("No notes.")};
    for (const Note &note : sheet.notes)
        section.lines.append({note.text, join({note.authorName, with.time.full(note.at)})});
    return section;
}

} // namespace

CaseLine clockLine(const AsylumClock &clock, const QString &who)
{
    const QString days = CaseWords::tr("%n day(s)", nullptr, clock.days);
    const QString reached = clock.day150 ? CaseWords::tr("150 days on %1").arg(dayWord(*clock.day150)) : QString();
    const QString granted = clock.day180 ? CaseWords::tr("180 days on %1").arg(dayWord(*clock.day180)) : QString();
    const QString doubt = clock.confirmed ? QString() : CaseWords::tr("rests on a code whose effect is unconfirmed");
    const QString since = clock.started ? CaseWords::tr("from %1").arg(dayWord(*clock.started)) : QString();
    CaseLine line{join({who, days}), join({since, reached, granted, doubt})};
    switch (clock.status) {
    case AsylumClock::Status::NotStarted:
        line.state = CaseWords::tr("not started");
        break;
    case AsylumClock::Status::Running:
        line.state = CaseWords::tr("running");
        line.tint = Tint::Ok;
        break;
    case AsylumClock::Status::Stopped:
        line.state = CaseWords::tr("stopped");
        line.tint = Tint::Warn;
        break;
    case AsylumClock::Status::Ended:
        line.state = CaseWords::tr("ended");
        line.tint = Tint::Quiet;
        break;
    case AsylumClock::Status::NoClock:
        line.state = CaseWords::tr("no clock");
        line.tint = Tint::Quiet;
        break;
    }
    return line;
}

QList<CaseSection> sectionsOf(const models::CaseSheet &sheet, const CaseWording &with)
{
    QList<CaseSection> sections{about(sheet, with), parties(sheet, with)};
    if (sheet.isDetailed())
        sections.append({deadlineSection(sheet, with), clocks(sheet, with)});
    sections.append(hearings(sheet, with));
    if (sheet.isDetailed())
        sections.append({custody(sheet), proceedings(sheet, with)});
    sections.append({filings(sheet, with), notes(sheet, with)});
    return sections;
}

} // namespace dais::widgets
