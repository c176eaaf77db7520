#pragma once

#include <QByteArray>
#include <vector>

namespace dais::tests {

/// Spoils messages as a bad line or a bad neighbour would: the same ones for the same seed.
class Mutations {
public:
    explicit Mutations(quint64 seed) : m_state(seed) {}

    /// One of `seeds`, which must not be empty, changed in one to four places.
    [[nodiscard]] QByteArray next(const std::vector<QByteArray> &seeds);

private:
    [[nodiscard]] quint64 draw(quint64 below);
    void spoil(QByteArray &bytes, const std::vector<QByteArray> &seeds);

    quint64 m_state;
};

} // namespace dais::tests
