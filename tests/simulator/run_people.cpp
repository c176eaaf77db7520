#include "domain/wire/envelope.h"
#include "tests/simulator/run.h"

namespace dais::simulator {

namespace {

domain::ANumber numberOf(std::uint64_t n)
{
    return domain::ANumber::parse(QStringLiteral("A%1").arg(100000000 + qulonglong(n), 9)).value();
}

domain::Filing filingOf(const domain::DocumentId &document, const domain::FilingId &id, const QString &title,
                        bool charging)
{
    return {.id = id,
            .document = document,
            .documentType = charging ? QStringLiteral("NTA") : QStringLiteral("MOTION"),
            .title = title,
            .fileName = QStringLiteral("filed.pdf"),
            .mediaType = QStringLiteral("application/pdf"),
            .pages = 3,
            .charging = charging,
            .rendition = domain::RenditionState::Made,
            .checked = true};
}

} // namespace

void Run::fileSomething(const Step &step)
{
    using namespace domain;
    const MachineClock &clock = m_server.clock();
    const QString court = courtCodes()[int(step.pick % std::uint64_t(m_plan.courts))];
    const std::uint64_t number = ++m_filed;
    std::vector<CaseFile> cases;
    m_server.cases(court, cases);
    const bool opensCase = cases.empty() || step.pick % 3 == 0;
    const QDateTime now = clock.now();
    Submission submission{
        .id = SubmissionId::make(clock, m_dice),
        .court = court,
        .filer = {UserId::make(clock, m_dice), opensCase ? Role::Dhs : Role::Attorney, QStringLiteral("Filer")},
        .headerAt = now,
        .lastByteAt = now,
        .durableAt = now,
        .filingDate = now.date(),
        .state = SubmissionState::InReview};
    const QString respondent = QStringLiteral("RESPONDENT, ") + Canary::of(court, number);
    if (opensCase) {
        submission.aNumber = numberOf(number);
        submission.respondent = respondent;
        submission.charging = ChargingData{.caseType = QStringLiteral("RMV"),
                                           .persons = {{.aNumber = *submission.aNumber,
                                                        .name = {.family = Canary::of(court, number),
                                                                 .given = QStringLiteral("Sample"),
                                                                 .aliases = {}}}},
                                           .served = now.date()};
    } else {
        const CaseFile &caseFile = cases[std::size_t(step.pick / 7 % cases.size())];
        submission.caseId = caseFile.id;
        submission.aNumber = caseFile.aNumber;
        submission.respondent = caseFile.respondent;
    }
    std::map<DocumentId, QByteArray> bytes;
    Ledger::Filed filed{.court = court};
    const int documents = step.pick % 4 == 0 ? 2 : 1;
    for (int i = 0; i < documents; ++i) {
        const auto document = DocumentId::make(clock, m_dice);
        submission.filings.push_back(filingOf(document, FilingId::make(clock, m_dice),
                                              QStringLiteral("Filed ") + Canary::of(court, number),
                                              opensCase && i == 0));
        bytes[document] = "%PDF-1.4 " + Canary::ofDocument(document) + QByteArray(200, 'x');
        filed.documents.push_back(document);
    }
    const bool known = m_server.receives(submission, bytes);
    filed.inDoubt = !known;
    m_ledger.filed[submission.id] = filed;
    m_world.trace("filed " + submission.id.toString().toStdString() + (known ? "" : ", in doubt"));
}

void Run::reuseKey(const Step &step)
{
    if (m_ledger.saved.empty() || !m_server.isRunning())
        return;
    auto chosen = m_ledger.saved.begin();
    std::advance(chosen, std::ptrdiff_t(step.pick % m_ledger.saved.size()));
    auto envelope = domain::wire::readEnvelope(chosen->second.envelope);
    if (!envelope)
        return;
    domain::Command forged = envelope->command;
    forged.claimedAt = forged.claimedAt.addSecs(1);
    forged.payloads.clear();
    forged.args =
        domain::AddNote{domain::NoteId::make(m_server.clock(), m_dice), chosen->second.submission, std::nullopt};
    forged.payloads = {{QStringLiteral("text"), QByteArray(16, 's'), "forged-words"}};
    qint64 known = 0;
    (void)m_server.look([&](sql::Connection &connection) {
        return connection
            .number(QStringLiteral("SELECT count(*) FROM command WHERE device = ? AND seq = ?"), 0, forged.device,
                    forged.seq)
            .map([&](qint64 n) { known = n; });
    });
    if (known == 0)
        return; // The key is free: it would be no reuse.
    const QByteArray body = domain::wire::writeEnvelope(forged) + '\n' +
                            domain::wire::writePayloadLine(forged.id, forged.payloads.front()) + '\n';
    sync::HttpRequest request{
        .method = sync::HttpRequest::Method::Post, .path = QStringLiteral("/v1/push"), .body = body};
    request.pass = {CourtServer::tokenOf(forged.actor, forged.device), forged.device};
    const auto answer = m_server.answer(request);
    m_world.fault("key used again for other bytes");
    if (!answer || answer->status != 200)
        return;
    const auto reply = domain::wire::readPushReply(answer->body);
    const bool refused = reply && reply->results.size() == 1 && reply->results[0].outcome &&
                         reply->results[0].outcome->kind == domain::Outcome::Kind::Refused;
    m_world.check(5, refused, "other bytes under a known key were not refused");
}

void Run::sendPoison(const Step &step, const domain::User &user)
{
    const auto device = domain::DeviceId(QUuid(0x51u, 0x1, 0x1, 1, 2, 3, 4, 5, 6, 7, uchar(step.machine)));
    const auto id = domain::CommandId::make(m_server.clock(), m_dice);
    const QByteArray body =
        "{\"v\":1,\"device\":\"" + device.toString().toLatin1() + "\",\"seq\":" + QByteArray::number(++m_poisonSeq) +
        ",\"cmd_id\":\"" + id.toString().toLatin1() +
        "\",\"kind\":\"tomorrow.thing\",\"kind_v\":1,\"lane\":\"x\",\"partition\":\"ord/NEW\",\"actor\":\"" +
        user.id.toString().toLatin1() +
        "\",\"acting_role\":\"clerk\",\"t_wall\":\"2026-11-20T15:00:00.000Z\","
        "\"expects\":[],\"args\":{},\"deps\":[],\"payloads\":{}}\n";
    sync::HttpRequest request{
        .method = sync::HttpRequest::Method::Post, .path = QStringLiteral("/v1/push"), .body = body};
    request.pass = {CourtServer::tokenOf(user.id, device), device};
    const auto answer = m_server.answer(request);
    m_world.fault("a command that nobody understands");
    if (!answer || answer->status != 200)
        return;
    const auto reply = domain::wire::readPushReply(answer->body);
    const bool aside = reply && reply->results.size() == 1 && reply->results[0].outcome &&
                       reply->results[0].outcome->kind == domain::Outcome::Kind::Quarantined;
    m_world.check(27, aside, "a command of a newer program was not set aside");
}

std::map<domain::UserId, QStringList> Run::courtsInStore() const
{
    return m_server.accountCourts();
}

} // namespace dais::simulator
