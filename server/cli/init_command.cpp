#include "server/cli/init_command.h"

#include "server/cli/local_certificates.h"
#include "server/cli/options.h"
#include "server/cli/people.h"

#include <QDir>

namespace dais::server::cli {

namespace {

Usage usage()
{
    return {
        QStringLiteral("init"),
        QStringLiteral("Makes a court's store in DIR, with a certificate of its own and a first administrator."),
        {QStringLiteral("DIR")},
        {{QStringLiteral("--court"), QStringLiteral("CODE"), QStringLiteral("The court, \"NYC\"; may be given again.")},
         {QStringLiteral("--admin"), QStringLiteral("LOGIN"),
          QStringLiteral("The administrator's login; \"admin\" if not given.")},
         {QStringLiteral("--name"), QStringLiteral("NAME"), QStringLiteral("The administrator's name.")},
         {QStringLiteral("--password-file"), QStringLiteral("FILE"),
          QStringLiteral("Its first line is the password; else one is made and shown once.")},
         {QStringLiteral("--host"), QStringLiteral("HOST"),
          QStringLiteral("A further name or address of this server; may be given again.")}}};
}

/// Makes everything; the folder must be new.
Result<domain::User> make(const store::StoreFolder &folder, const Terminal &terminal, const QStringList &hosts,
                          const auth::NewAccount &administrator)
{
    DAIS_TRY(folder.create());
    DAIS_TRY(makeLocalCertificates(folder, hosts, terminal.clock));
    DAIS_TRY(store::prepareStore(folder, terminal.clock, terminal.random));
    auto writer = store::Writer::start(folder.database());
    if (!writer)
        return tl::unexpected(writer.error());
    const store::Readers readers(folder.database());
    const auth::Passwords passwords{auth::PasswordCost()};
    auth::Accounts accounts(**writer, readers, passwords, terminal.clock, terminal.random);
    return accounts.add(administrator);
}

} // namespace

int runInit(const QStringList &arguments, const Terminal &terminal, const domain::Courts &courts)
{
    const auto read = readArguments(usage(), arguments);
    if (!read) {
        terminal.err << read.error().detail << Qt::endl;
        return Misunderstood;
    }
    if (read->wantsHelp) {
        terminal.out << usage().help();
        return Done;
    }
    const QStringList codes = read->values.value(QStringLiteral("--court"));
    if (codes.isEmpty()) {
        terminal.err << "Say which court it is: --court NYC." << Qt::endl;
        return Misunderstood;
    }
    for (const QString &code : codes)
        if (!courts.find(code))
            return terminal.fails(QStringLiteral("There is no court with the code %1.").arg(code));
    const auto password = passwordFrom(read->value(QStringLiteral("--password-file")), terminal.random);
    if (!password)
        return terminal.fails(QStringLiteral("The password file could not be read."));

    const store::StoreFolder folder{QDir(read->operands.front()).absolutePath()};
    const auth::NewAccount administrator{
        .login = read->value(QStringLiteral("--admin"), QStringLiteral("admin")),
        .displayName = read->value(QStringLiteral("--name"), QStringLiteral("Court administrator")),
        .role = domain::Role::CourtAdministrator,
        .courts = codes,
        .password = password->text};
    if (!password->wasGenerated && password->text.size() < 12)
        return terminal.fails(accountSentence({Error::Kind::Invalid, QStringLiteral("password")}));
    const bool wasThere = QDir(folder.path).exists();
    const auto made = make(folder, terminal, read->values.value(QStringLiteral("--host")), administrator);
    if (!made) {
        if (!wasThere)
            QDir(folder.path).removeRecursively(); // Half a court would be in the way of the next attempt.
        return terminal.fails(made.error().detail == QLatin1String("host")
                                  ? QStringLiteral("A --host is a name or an address.")
                              : made.error().kind == Error::Kind::Invalid ? accountSentence(made.error())
                                                                          : storeSentence(made.error(), folder.path));
    }
    terminal.out << "The court " << codes.join(QStringLiteral(", ")) << " is ready in " << folder.path << ".\n"
                 << "Administrator: " << made->login << '\n';
    if (password->wasGenerated)
        terminal.out << "Password, shown this once: " << password->text << '\n';
    terminal.out << "Certificate for workstations and browsers to trust: " << folder.authority() << '\n'
                 << "Start it with: dais-server serve " << folder.path << " --listen 127.0.0.1:8443" << Qt::endl;
    return Done;
}

} // namespace dais::server::cli
