#pragma once

#include "server/record/effects.h"

#include <condition_variable>
#include <thread>

namespace dais::server::record {

/// Runs effects on a thread of its own: when woken, and every few seconds for those that failed before. Ends with
/// this object.
class EffectRunner {
public:
    explicit EffectRunner(Effects &effects) : m_effects(effects) {}
    ~EffectRunner();
    void start(); ///< Once.
    void wake();  ///< From any thread.

private:
    void loop();
    Effects &m_effects;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_woken = true;
    bool m_ending = false;
    std::thread m_thread; ///< Last: it uses the others.
};

} // namespace dais::server::record
