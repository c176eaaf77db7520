#pragma once

#include "pdf/sealed_file.h"

#include <qpdf/Pipeline.hh>
#include <stdexcept>

namespace dais::pdf::worker {

/// Lets libqpdf write into an OutputFile. Past the limit it throws OutputPipeline::Full through libqpdf, which
/// the caller of QPDFWriter::write() catches and answers with too_costly.
class OutputPipeline : public Pipeline {
public:
    struct Full : std::runtime_error {
        Full() : std::runtime_error("output limit reached") {}
    };

    explicit OutputPipeline(OutputFile &file) : Pipeline("dais output", nullptr), m_file(file) {}
    void write(unsigned char const *bytes, size_t size) override
    {
        if (!m_file.write(QByteArrayView(bytes, qsizetype(size))))
            throw Full();
    }
    void finish() override {}

private:
    OutputFile &m_file;
};

} // namespace dais::pdf::worker
