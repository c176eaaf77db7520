#include "server/cli/user_command.h"

#include "server/cli/folder_lock.h"
#include "server/cli/options.h"

#include <QDir>

namespace dais::server::cli {

namespace {

const QString helpText = QStringLiteral(
    "Usage: dais-server user add DIR LOGIN --role ROLE --name NAME [--court CODE]... [--password-file FILE]\n"
    "       dais-server user list DIR\n"
    "       dais-server user disable DIR LOGIN\n"
    "       dais-server user enable DIR LOGIN\n"
    "       dais-server user password DIR LOGIN [--password-file FILE]\n"
    "       dais-server user grant DIR LOGIN (--court CODE | --chambers JUDGE | --role ROLE)\n"
    "       dais-server user revoke DIR LOGIN (--court CODE | --chambers JUDGE)\n\n"
    "Changes who may sign in, and to what; the server may be running. A right that was revoked is gone from the\n"
    "person's workstation at its next contact: see dais-server drops. Roles: clerk, judge, court_administrator, dhs, "
    "attorney,\n"
    "respondent. Without --password-file a password is made and shown once.\n");

Usage usageOf(const QString &act)
{
    const QString command = QStringLiteral("user ") + act;
    const OptionSpec password{QStringLiteral("--password-file"), QStringLiteral("FILE"),
                              QStringLiteral("Its first line is the password; else one is made and shown once.")};
    if (act == QLatin1String("list"))
        return {command, QStringLiteral("Lists the accounts."), {QStringLiteral("DIR")}, {}};
    Usage usage{command, QStringLiteral("Changes an account."), {QStringLiteral("DIR"), QStringLiteral("LOGIN")}, {}};
    if (act == QLatin1String("add"))
        usage.options = {{QStringLiteral("--role"), QStringLiteral("ROLE"), QStringLiteral("What the person may do.")},
                         {QStringLiteral("--name"), QStringLiteral("NAME"), QStringLiteral("As others read it.")},
                         {QStringLiteral("--court"), QStringLiteral("CODE"),
                          QStringLiteral("A court of the person; may be given again.")},
                         password};
    if (act == QLatin1String("password"))
        usage.options = {password};
    const OptionSpec court{QStringLiteral("--court"), QStringLiteral("CODE"), QStringLiteral("Work in this court.")};
    const OptionSpec chambers{QStringLiteral("--chambers"), QStringLiteral("JUDGE"),
                              QStringLiteral("Reading what is in the chambers of the judge with this login.")};
    if (act == QLatin1String("grant"))
        usage.options = {court,
                         chambers,
                         {QStringLiteral("--role"), QStringLiteral("ROLE"), QStringLiteral("What the person may do.")}};
    if (act == QLatin1String("revoke"))
        usage.options = {court, chambers};
    return usage;
}

Answer answered(const Result<> &result, const QString &sentence)
{
    return result ? Answer{Done, sentence + QLatin1Char('\n'), {}}
                  : Answer{Failed, {}, accountSentence(result.error()) + QLatin1Char('\n')};
}

Answer add(const QStringList &words, auth::Accounts &accounts)
{
    const auto role = domain::valueOf<domain::Role>(words.value(3));
    if (!role)
        return {Misunderstood, {}, QStringLiteral("There is no such role. Run dais-server user --help.\n")};
    const auto added = accounts.add({.login = words.value(1),
                                     .displayName = words.value(2),
                                     .role = *role,
                                     .courts = words.value(4).split(QLatin1Char(','), Qt::SkipEmptyParts),
                                     .password = words.value(5)});
    return added ? Answer{Done, QStringLiteral("%1 may sign in.\n").arg(added->login), {}}
                 : Answer{Failed, {}, accountSentence(added.error()) + QLatin1Char('\n')};
}

Answer list(const auth::Accounts &accounts)
{
    const auto users = accounts.list();
    if (!users)
        return {Failed, {}, accountSentence(users.error()) + QLatin1Char('\n')};
    QString lines;
    for (const domain::User &user : *users)
        lines += accountLine(user) + QLatin1Char('\n');
    return {Done, lines, {}};
}

/// "grant LOGIN WHAT VALUE", "revoke LOGIN WHAT VALUE".
Answer changeRight(const QStringList &words, auth::Accounts &accounts)
{
    const bool grants = words.value(0) == QLatin1String("grant");
    const QString login = words.value(1);
    const QString what = words.value(2);
    const QString value = words.value(3);
    const QString done = grants ? QStringLiteral("%1 has it from now on.").arg(login)
                                : QStringLiteral("%1 no longer has it.").arg(login);
    if (what == QLatin1String("--court"))
        return answered(grants ? accounts.grantCourt(login, value) : accounts.revokeCourt(login, value), done);
    if (what == QLatin1String("--chambers"))
        return answered(grants ? accounts.grantChambers(login, value) : accounts.revokeChambers(login, value), done);
    const auto role = domain::valueOf<domain::Role>(value);
    if (what != QLatin1String("--role") || !grants || !role)
        return {Misunderstood, {}, QStringLiteral("There is no such right. Run dais-server user --help.\n")};
    return answered(accounts.setRole(login, *role), done);
}

/// Opens the store, which nobody else has open, and carries the words out.
Result<Answer> carryOutHere(const store::StoreFolder &folder, const QStringList &words, const Terminal &terminal)
{
    DAIS_TRY(store::prepareStore(folder, terminal.clock, terminal.random));
    auto writer = store::Writer::start(folder.database());
    if (!writer)
        return tl::unexpected(writer.error());
    const store::Readers readers(folder.database());
    const auth::Passwords passwords{auth::PasswordCost()};
    auth::Accounts accounts(**writer, readers, passwords, terminal.clock, terminal.random);
    return carryOutUserRequest(words, accounts);
}

Result<Answer> carryOut(const store::StoreFolder &folder, const QStringList &words, const Terminal &terminal)
{
    const auto lock = FolderLock::take(folder);
    if (!lock && lock.error().kind == Error::Kind::Conflict)
        return askServer(folder.path + QStringLiteral("/control"), words);
    if (!lock)
        return tl::unexpected(lock.error());
    return carryOutHere(folder, words, terminal);
}

} // namespace

Answer carryOutUserRequest(const QStringList &words, auth::Accounts &accounts)
{
    const QString act = words.value(0);
    const QString login = words.value(1);
    if (act == QLatin1String("add"))
        return add(words, accounts);
    if (act == QLatin1String("list"))
        return list(accounts);
    if (act == QLatin1String("disable"))
        return answered(accounts.disable(login), QStringLiteral("%1 is kept out from now on.").arg(login));
    if (act == QLatin1String("enable"))
        return answered(accounts.enable(login), QStringLiteral("%1 may sign in again.").arg(login));
    if (act == QLatin1String("grant") || act == QLatin1String("revoke"))
        return changeRight(words, accounts);
    if (act == QLatin1String("password"))
        return answered(accounts.setPassword(login, words.value(2)),
                        QStringLiteral("%1 has a new password.").arg(login));
    return {Misunderstood, {}, QStringLiteral("There is no such act. Run dais-server user --help.\n")};
}

int runUser(const QStringList &arguments, const Terminal &terminal)
{
    static const QStringList acts{QStringLiteral("add"),    QStringLiteral("list"),     QStringLiteral("disable"),
                                  QStringLiteral("enable"), QStringLiteral("password"), QStringLiteral("grant"),
                                  QStringLiteral("revoke")};
    const QString act = arguments.value(0);
    if (act == QLatin1String("--help") || act == QLatin1String("-h")) {
        terminal.out << helpText;
        return Done;
    }
    if (!acts.contains(act)) {
        terminal.err
            << "dais-server user needs add, list, disable, enable, password, grant or revoke. Run it with --help."
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
    QStringList words{act, read->operands.value(1)};
    if (act == QLatin1String("grant") || act == QLatin1String("revoke")) {
        if (read->values.size() != 1) {
            terminal.err << "dais-server user " << act << " needs one right at a time. Run it with --help." << Qt::endl;
            return Misunderstood;
        }
        words << read->values.begin().key() << read->values.begin().value().last();
    }
    GivenPassword password;
    if (act == QLatin1String("add") || act == QLatin1String("password")) {
        const auto given = passwordFrom(read->value(QStringLiteral("--password-file")), terminal.random);
        if (!given)
            return terminal.fails(QStringLiteral("The password file could not be read."));
        password = *given;
        if (act == QLatin1String("add"))
            words << read->value(QStringLiteral("--name")) << read->value(QStringLiteral("--role"))
                  << read->values.value(QStringLiteral("--court")).join(QLatin1Char(','));
        words << password.text;
    }
    const store::StoreFolder folder{QDir(read->operands.front()).absolutePath()};
    const auto answer = carryOut(folder, words, terminal);
    if (!answer)
        return terminal.fails(storeSentence(answer.error(), folder.path));
    terminal.out << answer->out;
    terminal.err << answer->err;
    if (answer->status == Done && password.wasGenerated)
        terminal.out << "Password, shown this once: " << password.text << Qt::endl;
    return answer->status;
}

} // namespace dais::server::cli
