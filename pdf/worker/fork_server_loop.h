#pragma once

#include "pdf/messages.h"
#include "pdf/worker/cage.h"
#include "pdf/worker/engine.h"
#include "pdf/worker/job.h"

namespace dais::pdf::worker {

/// Forks a worker for every document that the parent sends, each into a cage of its own. One thread, and it
/// touches no document itself.
class ForkServerLoop {
public:
    /// Confines this very process as far as all workers share it; fonts must have been used before.
    ForkServerLoop(const CagePolicy &policy, const JobTable &jobs, Engine &engine);
    /// Serves the parent at the other end of `control` until it is gone.
    void run(int control);
    /// Tries the forbidden acts in a worker that gets no document.
    [[nodiscard]] SelfTestReport selfTest() const;

private:
    void answer(int control, const Packet &packet) const;
    void launch(int control, const ServerRequest &request, const Packet &packet) const;
    [[noreturn]] void work(qint64 documentBytes) const;

    const CagePolicy m_policy;
    const JobTable &m_jobs;
    Engine &m_engine;
    Confinement m_confinement;
};

} // namespace dais::pdf::worker
