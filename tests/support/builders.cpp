#include "tests/support/builders.h"

#include <atomic>
#include <QCryptographicHash>
#include <QtEndian>

namespace dais::tests {

QUuid testId(quint64 number)
{
    QByteArray bytes(16, '\0');
    qToBigEndian(number, bytes.data() + 8);
    bytes[6] = 0x70; // Version 7, as ids of the program are.
    bytes[8] = char(0x80 | uchar(bytes[8]));
    return QUuid::fromRfc4122(bytes);
}

QUuid nextTestId()
{
    static std::atomic<quint64> next = 1;
    return testId(next++);
}

domain::CaseFile aCase(const QString &respondent, const QString &aNumber)
{
    domain::CaseFile caseFile;
    caseFile.id = domain::CaseId(nextTestId());
    caseFile.aNumber = domain::ANumber::parse(aNumber).value();
    caseFile.respondent = respondent;
    caseFile.caseType = QStringLiteral("RMV");
    caseFile.court = QStringLiteral("NEW");
    caseFile.opened = QDate(2026, 1, 5);
    return caseFile;
}

SubmissionBuilder::SubmissionBuilder()
{
    m_submission.id = domain::SubmissionId(nextTestId());
    m_submission.court = QStringLiteral("NEW");
    m_submission.filer = {domain::UserId(testId(900001)), domain::Role::Attorney, QStringLiteral("Counsel, Sample")};
    m_submission.filingDate = QDate(2026, 11, 19);
    m_submission.state = domain::SubmissionState::InReview;
    receivedAt(QDateTime(QDate(2026, 11, 19), QTime(14, 30), Qt::UTC));
    withDocuments(1);
    withBytes("%PDF-1.4 " + m_submission.id.toString().toLatin1());
    m_submission.filings.front().pages = 6;
}

SubmissionBuilder &SubmissionBuilder::titled(const QString &title)
{
    m_submission.filings.front().title = title;
    return *this;
}

SubmissionBuilder &SubmissionBuilder::withDocuments(int count)
{
    while (int(m_submission.filings.size()) < count) {
        domain::Filing filing;
        filing.id = domain::FilingId(nextTestId());
        filing.document = domain::DocumentId(nextTestId());
        filing.documentType = QStringLiteral("MOTION");
        filing.title = QStringLiteral("Document %1").arg(m_submission.filings.size() + 1);
        filing.fileName = QStringLiteral("motion.pdf");
        filing.mediaType = QStringLiteral("application/pdf");
        filing.checked = true;
        filing.pages = 1;
        m_submission.filings.push_back(filing);
    }
    return *this;
}

SubmissionBuilder &SubmissionBuilder::withPages(int pages)
{
    m_submission.filings.front().pages = pages;
    return *this;
}

SubmissionBuilder &SubmissionBuilder::withBytes(const QByteArray &bytes)
{
    m_bytes = bytes;
    domain::Filing &filing = m_submission.filings.front();
    filing.bytes = filing.renditionBytes = bytes.size();
    filing.sha256 = filing.renditionSha256 =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    filing.rendition = domain::RenditionState::Made;
    return *this;
}

SubmissionBuilder &SubmissionBuilder::inCase(const domain::CaseFile &caseFile)
{
    m_submission.caseId = caseFile.id;
    m_submission.aNumber = caseFile.aNumber;
    m_submission.respondent = caseFile.respondent;
    return *this;
}

SubmissionBuilder &SubmissionBuilder::charging(const QString &family, const QString &aNumber)
{
    domain::ChargedPerson person;
    person.aNumber = domain::ANumber::parse(aNumber).value();
    person.name = {family, QStringLiteral("Sample"), {}};
    domain::ChargingData data;
    data.caseType = QStringLiteral("RMV");
    data.persons.push_back(person);
    m_submission.charging = data;
    m_submission.caseId.reset();
    m_submission.aNumber = person.aNumber;
    m_submission.respondent = person.name.listed();
    m_submission.filings.front().charging = true;
    return *this;
}

SubmissionBuilder &SubmissionBuilder::by(domain::Role role, const QString &name)
{
    m_submission.filer.role = role;
    m_submission.filer.name = name;
    return *this;
}

SubmissionBuilder &SubmissionBuilder::classified(const QStringList &codes)
{
    m_submission.specialClassifications = codes;
    return *this;
}

SubmissionBuilder &SubmissionBuilder::due(const QDateTime &at)
{
    m_submission.dueAt = at;
    return *this;
}

SubmissionBuilder &SubmissionBuilder::receivedAt(const QDateTime &at)
{
    m_submission.headerAt = m_submission.lastByteAt = m_submission.durableAt = at;
    return *this;
}

SubmissionBuilder &SubmissionBuilder::assignedTo(const domain::UserId &user)
{
    m_submission.assignedTo = user;
    return *this;
}

SubmissionBuilder &SubmissionBuilder::withFinding(const QString &code, domain::Severity severity)
{
    m_submission.filings.front().findings.push_back({code, severity, 1, {}, QStringLiteral("Look at it.")});
    return *this;
}

SubmissionBuilder &SubmissionBuilder::stillChecking()
{
    m_submission.state = domain::SubmissionState::Checking;
    m_submission.filings.front().checked = false;
    return *this;
}

} // namespace dais::tests
