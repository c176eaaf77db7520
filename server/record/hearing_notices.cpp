#include "server/record/hearing_notices.h"

#include "domain/local_time.h"
#include "server/record/records.h"
#include "server/record/sql_state.h"

#include <algorithm>

namespace dais::server::record {

using domain::Party;
using domain::PartyRole;
using domain::Service;

/// A hearing with whom it concerns.
struct HearingNotices::Facts {
    domain::Hearing hearing;
    domain::CaseFile caseFile;
    std::vector<Party> parties; ///< Those who are heard, and DHS.
    std::vector<domain::Appearance> appearances;

    /// What enters the notice has this id: it follows from the slot, so that one slot is told of once.
    [[nodiscard]] domain::CommandId command() const
    {
        return domain::CommandId(domain::uuidNamed(
            QStringLiteral("notice of hearing/%1/%2").arg(hearing.id.toString()).arg(*hearing.slot).toUtf8()));
    }
    [[nodiscard]] const domain::Appearance *counselOf(const Party &party) const
    {
        const auto found = std::ranges::find_if(appearances, [&](const domain::Appearance &one) {
            return one.party == party.id && one.primary && !one.until && one.scope != domain::AppearanceScope::Board;
        });
        return found == appearances.end() ? nullptr : &*found;
    }
};

namespace {

QString linesOf(const domain::PostalAddress &address)
{
    QStringList parts{address.street, address.city, address.state + u' ' + address.zip};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", ")).trimmed();
}

QString placeOf(const domain::Hearing &hearing)
{
    switch (hearing.medium) {
    case domain::HearingMedium::InPerson:
        return hearing.room.isEmpty() ? QStringLiteral("at the court") : hearing.room;
    case domain::HearingMedium::Video:
        return hearing.room.isEmpty() ? QStringLiteral("by video") : QStringLiteral("%1, by video").arg(hearing.room);
    case domain::HearingMedium::Internet:
        return QStringLiteral("over the internet; the court sends the address to connect to");
    case domain::HearingMedium::Telephone:
        return QStringLiteral("by telephone");
    }
    Q_UNREACHABLE();
}

bool isHeard(const domain::Hearing &hearing, const Party &party)
{
    return party.role != PartyRole::Dhs &&
           (!hearing.persons || std::ranges::find(*hearing.persons, party.id) != hearing.persons->end());
}

} // namespace

Result<std::optional<HearingNotices::Facts>> HearingNotices::factsOf(const domain::HearingId &id) const
{
    std::optional<Facts> facts;
    DAIS_TRY(m_parts.readers.snapshot([&](sql::Connection &connection) -> Result<> {
        const SqlState state(connection);
        const auto hearing = state.get<domain::Hearing>(id.uuid());
        if (!hearing)
            return hearing.error().kind == Error::Kind::NotFound ? Result<>() : tl::unexpected(hearing.error());
        const auto caseFile = state.get<domain::CaseFile>(hearing->caseId.uuid());
        const auto members = state.belongingTo(hearing->caseId);
        if (!caseFile || !members)
            return tl::unexpected(!caseFile ? caseFile.error() : members.error());
        facts = Facts{*hearing, *caseFile, {}, {}};
        for (const domain::Entity &entity : *members)
            if (const auto *party = std::get_if<Party>(&entity);
                party && (party->role == PartyRole::Dhs || isHeard(*hearing, *party)))
                facts->parties.push_back(*party);
            else if (const auto *appearance = std::get_if<domain::Appearance>(&entity))
                facts->appearances.push_back(*appearance);
        return {};
    }));
    return facts;
}

Result<> HearingNotices::tell(const domain::HearingId &id)
{
    const auto facts = factsOf(id);
    if (!facts)
        return tl::unexpected(facts.error());
    if (!*facts || !(*facts)->hearing.owesNotice())
        return {};
    return enter(**facts);
}

press::HearingNotice HearingNotices::noticeOf(const Facts &facts) const
{
    const domain::Hearing &hearing = facts.hearing;
    const domain::Court *court = m_parts.tables.courts().find(hearing.court);
    const domain::HearingType *type = m_parts.tables.hearingTypes().find(QStringLiteral("schedule/") + hearing.type);
    const domain::NamedCode *language = m_parts.tables.languages().find(hearing.language);
    press::HearingNotice notice{.courtName = court ? court->name() : hearing.court,
                                .courtZone = court ? QString::fromLatin1(court->zone().id()) : QStringLiteral("UTC"),
                                .aNumber = facts.caseFile.aNumber ? facts.caseFile.aNumber->toString() : QString(),
                                .respondent = facts.caseFile.respondent,
                                .persons = {},
                                .type = type ? type->name : hearing.type,
                                .startsAt = hearing.startsAt,
                                .judge = hearing.judge,
                                .place = placeOf(hearing),
                                .language = language ? language->name : hearing.language,
                                .again = hearing.noticed.value_or(0) > 0,
                                .vacated = hearing.state() == domain::HearingStatus::Vacated,
                                .recipients = {},
                                .madeAt = hearing.booked ? hearing.booked->at : m_parts.clock.now()};
    for (const Party &party : facts.parties) {
        if (party.role == PartyRole::Rider)
            notice.persons.append(party.name.listed());
        const domain::Appearance *counsel = facts.counselOf(party);
        if (party.role == PartyRole::Dhs)
            notice.recipients.push_back(
                {QStringLiteral("Department of Homeland Security"), QStringLiteral("electronically")});
        else if (counsel)
            notice.recipients.push_back(
                {QStringLiteral("%1, for %2").arg(counsel->practitionerName, party.name.listed()),
                 QStringLiteral("electronically")});
        else
            notice.recipients.push_back({party.name.listed(), party.address.isEmpty()
                                                                  ? QStringLiteral("no address was given")
                                                                  : linesOf(party.address)});
    }
    return notice;
}

Result<> HearingNotices::enter(const Facts &facts)
{
    const press::HearingNotice told = noticeOf(facts);
    const auto made = m_parts.notices.make(told);
    if (!made)
        return tl::unexpected(made.error());
    const auto stored = m_parts.documents.put(made->pdf);
    if (!stored)
        return tl::unexpected(stored.error());
    const domain::CommandId command = facts.command();
    const QDateTime now = m_parts.clock.now();
    const domain::Court *court = m_parts.tables.courts().find(facts.hearing.court);
    const domain::Document document{.id = domain::DocumentId(domain::derivedId(command, QStringLiteral("document"))),
                                    .caseId = facts.caseFile.id,
                                    .documentType = QStringLiteral("HRGN"),
                                    .title = told.vacated ? QStringLiteral("Notice that a hearing does not take place")
                                                          : QStringLiteral("Notice of hearing"),
                                    .filedBy = QStringLiteral("Court"),
                                    .filingDate = court ? domain::localDate(now, court->zone()) : now.date(),
                                    .sha256 = stored->sha256,
                                    .renditionSha256 = stored->sha256,
                                    .renditionBytes = stored->bytes,
                                    .pages = made->pages};
    domain::EnterNotice args{.notice = {.id = domain::NoticeId(domain::derivedId(command, QStringLiteral("notice"))),
                                        .kind = domain::Notice::Kind::Hearing,
                                        .caseId = facts.caseFile.id,
                                        .at = now,
                                        .title = document.title,
                                        .text = press::hearingNoticeText(told),
                                        .document = document.id,
                                        .hearing = facts.hearing.id,
                                        .slot = facts.hearing.slot},
                             .document = document,
                             .services = std::vector<Service>()};
    for (const Party &party : facts.parties) {
        const domain::Appearance *counsel = facts.counselOf(party);
        const bool onPaper = party.role != PartyRole::Dhs && !counsel;
        if (onPaper && party.address.isEmpty())
            continue; // Nobody is told who never gave an address (8 CFR 1003.26(c)).
        args.services->push_back(
            {.id = domain::ServiceId(domain::derivedId(command, QStringLiteral("service/") + party.id.toString())),
             .caseId = facts.caseFile.id,
             .document = document.id,
             .party = party.id,
             .means = onPaper ? Service::Means::Paper : Service::Means::Electronic,
             .at = now,
             .proof = onPaper   ? QStringLiteral("Mailed to the last address given.")
                      : counsel ? QStringLiteral("Sent to %1, practitioner of record.").arg(counsel->practitionerName)
                                : QStringLiteral("Sent to DHS through the court's portal."),
             .address = onPaper ? std::optional(party.address) : std::nullopt});
    }
    const auto registered = [&](sql::Connection &connection) -> Result<> {
        DocumentBytes bytes{.document = document.id,
                            .part = DocumentPart::Filed,
                            .about = {domain::EntityKind::Case, document.caseId.uuid()},
                            .sha256 = stored->sha256,
                            .bytes = stored->bytes,
                            .mediaType = QStringLiteral("application/pdf"),
                            .name = QStringLiteral("notice-of-hearing.pdf")};
        DAIS_TRY(registerDocument(connection, m_parts.documents, bytes, now));
        bytes.part = DocumentPart::Rendition; // A notice is shown as it was made: nothing is stamped on it.
        return registerDocument(connection, m_parts.documents, bytes, now);
    };
    const auto outcome = m_parts.commands.issueOnce(command, args, registered);
    return outcome ? Result<>() : tl::unexpected(outcome.error());
}

} // namespace dais::server::record
