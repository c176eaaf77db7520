#pragma once

#include "domain/random.h"

#include <mutex>
#include <QStringList>
#include <vector>

namespace dais::server::sample {

/// Chance from a seed: the same throws in every run and on every machine. Not fit for keys. Thread-safe.
class Dice final : public domain::Random {
public:
    explicit Dice(quint64 seed) : m_state(seed) {}
    void fill(std::span<std::byte> bytes) override;

    [[nodiscard]] int below(int bound);           ///< 0 to bound - 1; `bound` is positive.
    [[nodiscard]] int between(int low, int high); ///< Both ends included.
    [[nodiscard]] bool oneIn(int chances) { return below(chances) == 0; }
    template <typename List>
    [[nodiscard]] const auto &pick(const List &list)
    {
        return list[typename List::size_type(below(int(list.size())))];
    }

private:
    [[nodiscard]] quint64 next();
    std::mutex m_mutex;
    quint64 m_state;
};

} // namespace dais::server::sample
