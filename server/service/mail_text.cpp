#include "server/service/mail_text.h"

#include <QLocale>
#include <QTextStream>

namespace dais::server::service {

namespace {

QString subjectOf(Event event)
{
    switch (event) {
    case Event::Received:
        return QStringLiteral("Your filing was received");
    case Event::Served:
        return QStringLiteral("A filing was served on you");
    case Event::Accepted:
        return QStringLiteral("Your filing was accepted");
    case Event::Rejected:
        return QStringLiteral("A filing was rejected");
    }
    Q_UNREACHABLE();
}

QString bodyOf(const Mail &mail, const QString &court, const QString &at)
{
    const bool isFiler = mail.due.who == domain::rules::ServiceDue::Who::Filer;
    switch (mail.event) {
    case Event::Received:
        return QStringLiteral("%1 received your filing on %2. A clerk looks at it next; you hear what was decided.")
            .arg(court, at);
    case Event::Served:
        return QStringLiteral("A filing was uploaded to %1 on %2 in a case in which you take part. This message serves "
                              "it on you. It has not been accepted yet.")
            .arg(court, at);
    case Event::Accepted:
        return QStringLiteral("%1 accepted your filing. It is in the record, with the date on which it was received.")
            .arg(court);
    case Event::Rejected:
        return isFiler
                   ? QStringLiteral("%1 rejected your filing. It counts as never filed. The reasons, and what to do "
                                    "about each, stand in the portal.")
                         .arg(court)
                   : QStringLiteral("%1 rejected a filing in a case in which you take part. It counts as never "
                                    "filed. If you were served with it, nothing is due in answer to it.")
                         .arg(court);
    }
    Q_UNREACHABLE();
}

/// RFC 5322 dates are English, whatever the machine speaks.
QString headDate(const QDateTime &at)
{
    return QLocale::c().toString(at.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")) + QStringLiteral(" +0000");
}

/// Lines of at most 72, broken at blanks.
QString wrapped(const QString &text)
{
    QString lines;
    qsizetype column = 0;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (column > 0 && column + 1 + word.size() > 72) {
            lines += QStringLiteral("\r\n");
            column = 0;
        } else if (column > 0) {
            lines += QLatin1Char(' ');
            ++column;
        }
        lines += word;
        column += word.size();
    }
    return lines + QStringLiteral("\r\n");
}

QString onlyAscii(const QString &text)
{
    QString plain;
    for (const QChar letter : text)
        plain += letter >= QLatin1Char(' ') && letter < QChar(0x7f) ? letter : QLatin1Char('?');
    return plain;
}

} // namespace

QByteArray messageOf(const Mail &mail, const domain::Court *court, const Letterhead &letterhead)
{
    const QString name = onlyAscii(court ? court->name() : mail.court);
    const QDateTime local = court ? mail.madeAt.toTimeZone(court->zone()) : mail.madeAt;
    const QString at = QLocale::c().toString(local, QStringLiteral("MMMM d, yyyy, h:mm ap")) + QLatin1Char(' ') +
                       local.timeZoneAbbreviation();
    const QString number = mail.submission.toString();
    const QString host = letterhead.from.section(QLatin1Char('@'), 1);
    QStringList head{QStringLiteral("Date: ") + headDate(mail.madeAt),
                     QStringLiteral("From: %1 <%2>")
                         .arg(QStringLiteral("\"%1\"").arg(QString(name).remove(QLatin1Char('"'))), letterhead.from),
                     QStringLiteral("To: <%1>").arg(mail.address),
                     QStringLiteral("Message-ID: <%1@%2>").arg(mail.id.toString(QUuid::WithoutBraces), host),
                     QStringLiteral("Subject: %1 (%2)").arg(subjectOf(mail.event), number.left(8)),
                     QStringLiteral("MIME-Version: 1.0"),
                     QStringLiteral("Content-Type: text/plain; charset=us-ascii"),
                     QStringLiteral("Auto-Submitted: auto-generated")};
    QString text = head.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n\r\n");
    text += wrapped(bodyOf(mail, name, onlyAscii(at)));
    text += QStringLiteral("\r\nFiling: ") + number + QStringLiteral("\r\n");
    if (!letterhead.portal.isEmpty())
        text += QStringLiteral("See it: %1/filings/%2\r\n").arg(onlyAscii(letterhead.portal), number);
    text +=
        QStringLiteral("\r\n") +
        wrapped(QStringLiteral("This message is sent by a program and says no more than this on purpose: mail can be "
                               "read by others. Sign in to the portal to read the filing. Answers to this address "
                               "are not read."));
    return text.toLatin1();
}

} // namespace dais::server::service
