#include "server/cli/serve_command.h"

#include "pdf/worker_program.h"
#include "server/api/routes.h"
#include "server/cli/options.h"
#include "server/cli/running_court.h"
#include "server/http/server.h"
#include "server/portal/routes.h"

#include <QDir>

namespace dais::server::cli {

namespace {

Usage usage()
{
    return {
        QStringLiteral("serve"),
        QStringLiteral("Serves the court in DIR over HTTPS until it is told to stop (SIGTERM or SIGINT)."),
        {QStringLiteral("DIR")},
        {{QStringLiteral("--listen"), QStringLiteral("HOST:PORT"),
          QStringLiteral("Where; 127.0.0.1:8443 if not given. Port 0 takes a free one and says which.")},
         {QStringLiteral("--worker"), QStringLiteral("FILE"),
          QStringLiteral("The program that opens PDFs; the one that came with this one if not given.")},
         {QStringLiteral("--scanner"), QStringLiteral("SOCKET"),
          QStringLiteral("clamd's socket, such as /run/clamav/clamd.ctl. While it does not answer, filings wait. "
                         "Without this nothing is scanned, and every filing says so.")},
         {QStringLiteral("--smtp"), QStringLiteral("URL"),
          QStringLiteral("Where mail goes out, such as smtps://mail.example or smtp://mail.example:587. Without this "
                         "nobody is told by mail.")},
         {QStringLiteral("--mail-from"), QStringLiteral("ADDRESS"), QStringLiteral("Who the court's mail is from.")},
         {QStringLiteral("--mail-user"), QStringLiteral("NAME"), QStringLiteral("Signs in to the mail server.")},
         {QStringLiteral("--mail-password-file"), QStringLiteral("FILE"),
          QStringLiteral("Its first line is the password for it.")},
         {QStringLiteral("--mail-authority"), QStringLiteral("FILE"),
          QStringLiteral("PEM: who may sign the mail server's certificate; the system's list if not given.")},
         {QStringLiteral("--portal-url"), QStringLiteral("URL"),
          QStringLiteral("Where people reach the portal; stands in the court's mail.")},
         {QStringLiteral("--log"), {}, QStringLiteral("Writes a line for every request to standard error.")}}};
}

/// "127.0.0.1:8443" or "[::1]:8443".
std::optional<std::pair<QString, quint16>> addressAndPort(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    bool good = false;
    const quint16 port = colon < 1 ? 0 : text.mid(colon + 1).toUShort(&good);
    QString host = colon < 1 ? QString() : text.first(colon);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.sliced(1).chopped(1);
    if (!good || host.isEmpty())
        return std::nullopt;
    return std::pair{host == QLatin1String("localhost") ? QStringLiteral("127.0.0.1") : host, port};
}

QString listenSentence(const Error &error, const QString &listen)
{
    if (error.kind == Error::Kind::Conflict)
        return QStringLiteral("Something else listens on %1 already. Choose another port.").arg(listen);
    if (error.kind == Error::Kind::Storage)
        return QStringLiteral("The court's certificate or its key could not be read.");
    return QStringLiteral("%1 is no address of this computer.").arg(listen);
}

/// One line a request: number, route, status, milliseconds. Never who, or what of whom.
std::function<void(const http::Access &)> accessLog(const Arguments &arguments)
{
    if (!arguments.has(QStringLiteral("--log")))
        return {};
    return [](const http::Access &access) {
        std::fprintf(stderr, "%llu %s %d %.1f ms\n", static_cast<unsigned long long>(access.number),
                     access.route.constData(), access.status, double(access.took.count()) / 1000);
    };
}

} // namespace

int runServe(const QStringList &arguments, const Terminal &terminal)
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
    const QString listen = read->value(QStringLiteral("--listen"), QStringLiteral("127.0.0.1:8443"));
    const auto address = addressAndPort(listen);
    if (!address) {
        terminal.err << "--listen needs an address and a port: --listen 127.0.0.1:8443" << Qt::endl;
        return Misunderstood;
    }
    const auto mail = mailDoorFrom(*read);
    if (!mail) {
        terminal.err << mail.error().detail << Qt::endl;
        return Misunderstood;
    }
    const store::StoreFolder folder{QDir(read->operands.front()).absolutePath()};
    const CourtDoors doors{.worker =
                               read->value(QStringLiteral("--worker"), pdf::workerProgram(terminal.programFolder)),
                           .scanner = read->value(QStringLiteral("--scanner")),
                           .mail = *mail};
    const auto court = RunningCourt::open(folder, doors, terminal.clock, terminal.random);
    if (!court)
        return terminal.fails(
            court.error().kind == Error::Kind::NotFound
                ? QStringLiteral("There is no court in %1. Make one with dais-server init.").arg(folder.path)
                : storeSentence(court.error(), folder.path));
    http::Router router;
    api::addRoutes(router);
    portal::addRoutes(router);
    http::ServerOptions options{.address = address->first,
                                .port = address->second,
                                .certificateFile = folder.certificate(),
                                .keyFile = folder.privateKey(),
                                .onAccess = accessLog(*read)};
    const auto server = http::Server::start(options, router, (*court)->services(), terminal.clock);
    if (!server)
        return terminal.fails(listenSentence(server.error(), listen));
    terminal.out << "Serving " << folder.path << " at https://" << listen.left(listen.lastIndexOf(QLatin1Char(':')))
                 << ':' << (*server)->port() << "/ until stopped." << Qt::endl;
    (*server)->serveUntilTerminated();
    terminal.out << "Stopped." << Qt::endl;
    return Done;
}

} // namespace dais::server::cli
