#include "server/sample/dice.h"

namespace dais::server::sample {

/// SplitMix64 (Steele, Lea, Flood 2014): small, and the same everywhere, which std distributions are not.
quint64 Dice::next()
{
    const std::scoped_lock lock(m_mutex);
    m_state += 0x9e3779b97f4a7c15;
    quint64 mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    return mixed ^ (mixed >> 31);
}

void Dice::fill(std::span<std::byte> bytes)
{
    for (std::byte &byte : bytes)
        byte = std::byte(next() & 0xff);
}

int Dice::below(int bound)
{
    return int(next() % quint64(bound));
}

int Dice::between(int low, int high)
{
    return low + below(high - low + 1);
}

} // namespace dais::server::sample
