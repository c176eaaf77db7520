#include "pdf/worker_launcher.h"

#include "pdf/worker_process.h"

namespace dais::pdf {

WorkerLauncher::WorkerLauncher(QString program, QStringList arguments)
    : m_program(std::move(program)), m_arguments(std::move(arguments))
{
}

WorkerLauncher::~WorkerLauncher() = default;

Result<ForkServer *> WorkerLauncher::runningServer()
{
    if (!m_server) {
        auto server = ForkServer::start(m_program, m_arguments);
        if (!server)
            return tl::unexpected(server.error());
        m_server = std::move(*server);
        ++m_counts.serverStarts;
    }
    return m_server.get();
}

Result<std::unique_ptr<WorkerProcess>> WorkerLauncher::launchOnce(const SealedFile &document)
{
    const auto server = runningServer();
    if (!server)
        return tl::unexpected(server.error());
    if (!(*server)->confinement().isEnough())
        return refuse(Failure::CannotConfine);
    auto process = (*server)->launch(document);
    if (!process) {
        m_server.reset(); // Dead or out of step; the next try starts another.
        return tl::unexpected(process.error());
    }
    ++m_counts.workersStarted;
    return std::make_unique<WorkerProcess>(*this, std::move(*process));
}

Result<std::unique_ptr<WorkerProcess>> WorkerLauncher::launch(const SealedFile &document, std::stop_token stop)
{
    auto worker = [this, &document] {
        const std::lock_guard lock(m_mutex);
        auto first = launchOnce(document);
        const bool isServerGone = !first && !m_server;
        return isServerGone && first.error().kind != Error::Kind::Storage ? launchOnce(document) : std::move(first);
    }();
    if (!worker)
        return worker;
    DAIS_TRY((*worker)->waitUntilReady(stop));
    return worker;
}

Result<Confinement> WorkerLauncher::prepare()
{
    const std::lock_guard lock(m_mutex);
    return runningServer().map([](ForkServer *server) { return server->confinement(); });
}

Result<SelfTestReport> WorkerLauncher::selfTest()
{
    const std::lock_guard lock(m_mutex);
    return runningServer().and_then([](ForkServer *server) { return server->selfTest(); });
}

WorkerLauncher::Counts WorkerLauncher::counts() const
{
    const std::lock_guard lock(m_mutex);
    return m_counts;
}

void WorkerLauncher::count(Failure ending)
{
    const std::lock_guard lock(m_mutex);
    switch (ending) {
    case Failure::Crashed:
        ++m_counts.crashes;
        return;
    case Failure::TimedOut:
        ++m_counts.timeOuts;
        return;
    case Failure::LyingWorker:
        ++m_counts.lies;
        return;
    case Failure::Password:
    case Failure::Damaged:
    case Failure::TooCostly:
    case Failure::CannotConfine:
    case Failure::BadRequest:
        return;
    }
}

} // namespace dais::pdf
