#include "server/cli/mail_command.h"

#include "server/cli/folder_lock.h"
#include "server/cli/options.h"
#include "server/service/mail_book.h"
#include "server/store/store_folder.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace dais::server::cli {

using service::Mail;
using service::MailBook;
using service::MailState;

namespace {

constexpr int mostListed = 1000;

const QString helpText = QStringLiteral(
    "Usage: dais-server mail list DIR [--undeliverable] [--json]\n"
    "       dais-server mail clear DIR ID --by NAME --reason TEXT\n"
    "       dais-server mail address DIR LOGIN ADDRESS\n"
    "       dais-server mail office DIR COURT ADDRESS\n"
    "       dais-server mail release DIR LOGIN CASE\n\n"
    "Who is told of filings and decisions by mail, where they read it, and what did not arrive; the server may be\n"
    "running. \"clear\" says that somebody has seen to an undeliverable one, by paper or telephone. \"office\" is "
    "where\n"
    "DHS is served for a court. \"release\" enters that the judge released a respondent from electronic filing in a\n"
    "case, for good.\n");

Usage usageOf(const QString &act)
{
    const QString command = QStringLiteral("mail ") + act;
    const QString dir = QStringLiteral("DIR");
    if (act == QLatin1String("list"))
        return {command,
                QStringLiteral("Lists messages, newest first."),
                {dir},
                {{QStringLiteral("--undeliverable"), {}, QStringLiteral("Only those that somebody must see to.")},
                 {QStringLiteral("--json"), {}, QStringLiteral("One JSON object a line.")}}};
    if (act == QLatin1String("clear"))
        return {command,
                QStringLiteral("Says that somebody has seen to an undeliverable message."),
                {dir, QStringLiteral("ID")},
                {{QStringLiteral("--by"), QStringLiteral("NAME"), QStringLiteral("Who has.")},
                 {QStringLiteral("--reason"), QStringLiteral("TEXT"), QStringLiteral("How: \"mailed on paper\".")}}};
    if (act == QLatin1String("office"))
        return {command,
                QStringLiteral("Sets where DHS is served for a court."),
                {dir, QStringLiteral("COURT"), QStringLiteral("ADDRESS")},
                {}};
    if (act == QLatin1String("release"))
        return {command,
                QStringLiteral("Enters that a respondent was released from electronic filing in a case."),
                {dir, QStringLiteral("LOGIN"), QStringLiteral("CASE")},
                {}};
    return {command,
            QStringLiteral("Sets where somebody reads e-mail."),
            {dir, QStringLiteral("LOGIN"), QStringLiteral("ADDRESS")},
            {}};
}

QString stateWord(MailState state)
{
    switch (state) {
    case MailState::Waiting:
        return QStringLiteral("waiting");
    case MailState::Sent:
        return QStringLiteral("sent");
    case MailState::Undeliverable:
        return QStringLiteral("undeliverable");
    case MailState::Cleared:
        return QStringLiteral("cleared");
    case MailState::ByFiler:
        return QStringLiteral("by_filer");
    }
    Q_UNREACHABLE();
}

QString jsonLine(const Mail &mail)
{
    QJsonObject line{{QStringLiteral("id"), mail.id.toString(QUuid::WithoutBraces)},
                     {QStringLiteral("event"), domain::nameOf(mail.event)},
                     {QStringLiteral("submission"), mail.submission.toString()},
                     {QStringLiteral("court"), mail.court},
                     {QStringLiteral("who"), domain::nameOf(mail.due.who)},
                     {QStringLiteral("means"), domain::nameOf(mail.due.means)},
                     {QStringLiteral("why"), domain::nameOf(mail.due.why)},
                     {QStringLiteral("address"), mail.address},
                     {QStringLiteral("state"), stateWord(mail.state)},
                     {QStringLiteral("made_at"), mail.madeAt.toString(Qt::ISODateWithMs)},
                     {QStringLiteral("attempts"), mail.attempts},
                     {QStringLiteral("reply"), mail.reply}};
    if (mail.endedAt.isValid())
        line.insert(QStringLiteral("ended_at"), mail.endedAt.toString(Qt::ISODateWithMs));
    if (mail.clearedAt.isValid()) {
        line.insert(QStringLiteral("cleared_at"), mail.clearedAt.toString(Qt::ISODateWithMs));
        line.insert(QStringLiteral("cleared_by"), mail.clearedBy);
        line.insert(QStringLiteral("cleared_why"), mail.clearedWhy);
    }
    return QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)) + QLatin1Char('\n');
}

QString textLine(const Mail &mail)
{
    return QStringLiteral("%1  %2  %3  %4  %5  %6  %7\n")
        .arg(mail.id.toString(QUuid::WithoutBraces), mail.madeAt.toString(Qt::ISODate))
        .arg(stateWord(mail.state), -13)
        .arg(domain::nameOf(mail.event), -8)
        .arg(domain::nameOf(mail.due.who), -12)
        .arg(mail.address.isEmpty() ? domain::nameOf(mail.due.means) : mail.address, mail.reply);
}

Answer list(const QStringList &words, const MailDesk &desk)
{
    const auto state =
        words.contains(QLatin1String("--undeliverable")) ? std::optional(MailState::Undeliverable) : std::nullopt;
    const bool json = words.contains(QLatin1String("--json"));
    QString lines;
    const auto read = desk.readers.snapshot([&](sql::Connection &connection) -> Result<> {
        const auto found = MailBook(connection).list(state, mostListed);
        if (!found)
            return tl::unexpected(found.error());
        for (const Mail &mail : *found)
            lines += json ? jsonLine(mail) : textLine(mail);
        return {};
    });
    if (!read)
        return {Failed, {}, QStringLiteral("The court's store could not be read.\n")};
    if (lines.isEmpty() && !json)
        lines =
            state ? QStringLiteral("Nothing is undeliverable.\n") : QStringLiteral("Nobody was told anything yet.\n");
    return {Done, lines, {}};
}

QString sentenceFor(const Error &error)
{
    if (error.detail == QLatin1String("address"))
        return QStringLiteral("That is no e-mail address that mail can be sent to.\n");
    if (error.detail == QLatin1String("login"))
        return QStringLiteral("Nobody here has that login. Run dais-server user list.\n");
    if (error.detail == QLatin1String("no_such_mail"))
        return QStringLiteral("No undeliverable message has that number. Run dais-server mail list --undeliverable.\n");
    if (error.detail == QLatin1String("not_opted_in"))
        return QStringLiteral("That person does not file electronically in this case, or was released already.\n");
    return QStringLiteral("The court's store could not be written.\n");
}

Answer written(const MailDesk &desk, const QString &sentence, const std::function<Result<>(MailBook &)> &write)
{
    const auto done = desk.writer.run([&](sql::Connection &connection) {
        MailBook book(connection);
        return write(book);
    });
    return done ? Answer{Done, sentence + QLatin1Char('\n'), {}} : Answer{Failed, {}, sentenceFor(done.error())};
}

Result<Answer> carryOut(const store::StoreFolder &folder, const QStringList &words, const Terminal &terminal)
{
    const auto lock = FolderLock::take(folder);
    if (!lock && lock.error().kind == Error::Kind::Conflict)
        return askServer(folder.path + QStringLiteral("/control"), QStringList{QStringLiteral("mail")} + words);
    if (!lock)
        return tl::unexpected(lock.error());
    DAIS_TRY(store::prepareStore(folder, terminal.clock, terminal.random));
    auto writer = store::Writer::start(folder.database());
    if (!writer)
        return tl::unexpected(writer.error());
    const auto tables = domain::CodeTables::load();
    if (!tables)
        return tl::unexpected(tables.error());
    const store::Readers readers(folder.database());
    return carryOutMailRequest(words, {**writer, readers, *tables, terminal.clock});
}

} // namespace

Answer carryOutMailRequest(const QStringList &words, const MailDesk &desk)
{
    const QString act = words.value(0);
    const QDateTime now = desk.clock.now();
    if (act == QLatin1String("list"))
        return list(words, desk);
    if (act == QLatin1String("clear"))
        return written(desk, QStringLiteral("Cleared."), [&](MailBook &book) {
            return book.clear(QUuid(words.value(1)), words.value(2), words.value(3), now);
        });
    if (act == QLatin1String("address"))
        return written(desk, QStringLiteral("%1 is written to there from now on.").arg(words.value(1)),
                       [&](MailBook &book) { return book.setAddress(words.value(1), words.value(2), now); });
    if (act == QLatin1String("office")) {
        const QString court = words.value(1).toUpper();
        if (!desk.tables.courts().find(court))
            return {Failed, {}, QStringLiteral("There is no court of that code.\n")};
        return written(desk, QStringLiteral("DHS is served there for %1 from now on.").arg(court),
                       [&](MailBook &book) { return book.setOffice(court, words.value(2), now); });
    }
    if (act == QLatin1String("release"))
        return written(
            desk, QStringLiteral("%1 is served on paper in that case from now on.").arg(words.value(1)),
            [&](MailBook &book) { return book.release(domain::CaseId(QUuid(words.value(2))), words.value(1), now); });
    return {Misunderstood, {}, QStringLiteral("There is no such act. Run dais-server mail --help.\n")};
}

int runMail(const QStringList &arguments, const Terminal &terminal)
{
    static const QStringList acts{QStringLiteral("list"), QStringLiteral("clear"), QStringLiteral("address"),
                                  QStringLiteral("office"), QStringLiteral("release")};
    const QString act = arguments.value(0);
    if (act == QLatin1String("--help") || act == QLatin1String("-h")) {
        terminal.out << helpText;
        return Done;
    }
    if (!acts.contains(act)) {
        terminal.err << "dais-server mail needs list, clear, address, office or release. Run it with --help."
                     << Qt::endl;
        return Misunderstood;
    }
    const auto read = readArguments(usageOf(act), arguments.sliced(1));
    if (!read) {
        terminal.err << read.error().detail << Qt::endl;
        return Misunderstood;
    }
    if (read->wantsHelp) {
        terminal.out << usageOf(act).help();
        return Done;
    }
    QStringList words = QStringList{act} + read->operands.mid(1);
    if (act == QLatin1String("list"))
        words += read->values.keys();
    if (act == QLatin1String("clear")) {
        const QString by = read->value(QStringLiteral("--by")).trimmed();
        const QString reason = read->value(QStringLiteral("--reason")).trimmed();
        if (by.isEmpty() || reason.isEmpty()) {
            terminal.err << "dais-server mail clear needs --by and --reason: who saw to it, and how." << Qt::endl;
            return Misunderstood;
        }
        words << by << reason;
    }
    const store::StoreFolder folder{QDir(read->operands.front()).absolutePath()};
    const auto answer = carryOut(folder, words, terminal);
    if (!answer)
        return terminal.fails(storeSentence(answer.error(), folder.path));
    terminal.out << answer->out;
    terminal.err << answer->err;
    return answer->status;
}

} // namespace dais::server::cli
