#include "server/intake/check_command.h"

#include "pdf/failure.h"
#include "pdf/unique_fd.h"

#include <fcntl.h>
#include <QFile>

namespace dais::server::intake {
namespace {

constexpr int done = 0;
constexpr int wrong = 2;

/// A name for a terminal: no control characters, nothing that turns the direction of the line.
QString forTerminal(const QString &name)
{
    QString shown;
    for (const QChar c : name)
        shown += c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ? QChar(u'?') : c;
    return shown;
}

QByteArray forPeople(const Report &report)
{
    const QString pages = report.pages < 0    ? QStringLiteral("pages unknown")
                          : report.pages == 1 ? QStringLiteral("1 page")
                                              : QStringLiteral("%1 pages").arg(report.pages);
    QString text = QStringLiteral("%1  %2  (%3, %4, %5, %6 ms)\n")
                       .arg(domain::nameOf(report.verdict), -6)
                       .arg(forTerminal(report.file), domain::nameOf(report.type), sizeInWords(report.bytes), pages)
                       .arg(report.milliseconds);
    for (const Finding &finding : report.findings)
        text += QStringLiteral("        %1  %2\n%3%4 [%5]\n")
                    .arg(finding.code, -16)
                    .arg(domain::nameOf(finding.severity))
                    .arg(QString(26, QLatin1Char(' ')), forTerminal(finding.text), finding.rule);
    return text.toUtf8();
}

QString sentenceFor(const Error &error)
{
    if (pdf::failureOf(error) == pdf::Failure::CannotConfine)
        return QStringLiteral(
            "was not checked: this computer cannot lock the checking program in, so nothing is opened.");
    if (error.kind == Error::Kind::Cancelled)
        return QStringLiteral("was not checked: it was asked to stop.");
    return QStringLiteral("was not checked: it cannot be read, or the checking program cannot be started.");
}

Result<Report> checkPath(const QString &path, const Checker &checker, const std::stop_token &stop)
{
    // Without O_NONBLOCK a pipe that nobody writes to would hold us up before we could see that it is one.
    const pdf::UniqueFd fd(open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!fd)
        return fail(Error::Kind::Storage, QStringLiteral("open"));
    return checker.check(fd.get(), path, stop);
}

} // namespace

int runCheck(const QStringList &arguments, const Checker &checker, QIODevice &out, QIODevice &err, std::stop_token stop)
{
    QStringList files = arguments;
    const bool json = !files.isEmpty() && files.first() == QLatin1String("--json");
    if (json)
        files.removeFirst();
    if (!files.isEmpty() && files.first() == QLatin1String("--"))
        files.removeFirst();
    else if (!files.isEmpty() && files.first().startsWith(QLatin1Char('-')))
        files.clear(); // An option that does not exist.
    if (files.isEmpty()) {
        err.write("Give the files to check: dais-server check [--scanner SOCKET] [--json] [--] FILE...\n");
        return wrong;
    }
    int status = done;
    for (const QString &file : files) {
        const auto report = checkPath(file, checker, stop);
        if (report) {
            out.write(json ? toJsonLine(*report) + '\n' : forPeople(*report));
            continue;
        }
        err.write(QStringLiteral("%1 %2\n").arg(forTerminal(file), sentenceFor(report.error())).toUtf8());
        status = wrong;
    }
    return status;
}

} // namespace dais::server::intake
